import { civilDate, civilTime, endOfNextWeek } from './civil-date';

test('the civil day in China begins at 16:00 UTC', () => {
  expect([civilDate('2018-12-12T15:59:59Z'), civilTime('2018-12-12T15:59:59Z')]).toEqual(['2018-12-12', '23:59']);
  expect([civilDate('2018-12-12T16:00:00Z'), civilTime('2018-12-12T16:00:00Z')]).toEqual(['2018-12-13', '00:00']);
});

test.each([
  ['2018-12-10', '2018-12-23'],
  ['2018-12-13', '2018-12-23'],
  ['2018-12-16', '2018-12-23'],
  ['2018-12-17', '2018-12-30'],
])('next week, seen from %s, ends on %s', (today, end) => {
  expect(endOfNextWeek(today)).toBe(end);
});
