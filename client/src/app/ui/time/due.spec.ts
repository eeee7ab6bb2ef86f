import { dueOf } from './due';

describe('a due date on 13 December 2018', () => {
  test.each([
    ['2018-12-11', 'overdue', 'overdue', 2],
    ['2018-12-13', 'soon', 'dueToday', 0],
    ['2018-12-14', 'soon', 'dueIn', 1],
    ['2018-12-15', 'later', 'dueIn', 2],
    ['2019-02-28', 'later', 'dueIn', 77],
  ])('%s is %s', (date, urgency, key, n) => {
    expect(dueOf(date, '2018-12-13')).toEqual({ urgency, key, n });
  });
});
