import { byDue, endOfNextWeek, groupOf } from './due-groups';

describe('groups of the inbox on Thursday 13 December 2018', () => {
  test.each([
    ['2018-12-11', 'overdue'],
    ['2018-12-12', 'overdue'],
    ['2018-12-13', 'today'],
    ['2018-12-14', 'soon'],
    ['2018-12-23', 'soon'],
    ['2018-12-24', 'later'],
    ['2019-01-04', 'later'],
    [null, 'later'],
  ])('%s is %s', (due, group) => {
    expect(groupOf(due, '2018-12-13')).toBe(group);
  });

  test('next week ends on Sunday, on a Sunday and on a Monday too', () => {
    expect(groupOf('2018-12-23', '2018-12-16')).toBe('soon');
    expect(groupOf('2018-12-24', '2018-12-16')).toBe('later');
    expect(groupOf('2018-12-30', '2018-12-17')).toBe('soon');
  });

  test.each([
    ['2018-12-10', '2018-12-23'],
    ['2018-12-13', '2018-12-23'],
    ['2018-12-16', '2018-12-23'],
    ['2018-12-17', '2018-12-30'],
  ])('next week, seen from %s, ends on %s', (today, end) => {
    expect(endOfNextWeek(today)).toBe(end);
  });

  test('nearest first, empty groups left out', () => {
    const items = ['2018-12-20', null, '2018-12-10', '2018-12-14'].map((dueDate) => ({ dueDate }));
    expect(
      byDue(items, '2018-12-13').map(({ group, items: some }) => [group, some.map((item) => item.dueDate)]),
    ).toEqual([
      ['overdue', ['2018-12-10']],
      ['soon', ['2018-12-14', '2018-12-20']],
      ['later', [null]],
    ]);
  });
});
