import { type Period, datesOf } from './periods';

test.each<[Period, string, string]>([
  ['today', '2018-12-13', '2018-12-13'],
  ['week', '2018-12-07', '2018-12-13'],
  ['month', '2018-11-14', '2018-12-13'],
  ['all', '', ''],
  ['own', '2018-01-01', ''],
])('%s is from %s to %s', (period, from, to) => {
  expect(datesOf(period, '2018-12-13', { from: '2018-01-01', to: '' })).toEqual({ from, to });
});
