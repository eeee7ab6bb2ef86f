import {
  addDays,
  addWorkingDays,
  dateInChina,
  daysLeft,
  hasPassed,
  instantInChina,
  isWorkingDay,
  timeInChina,
} from './civil-date.js';
import { schedule } from './schedule.js';
import { legalDeadlines } from './templates/nodes.js';

test.each([
  ['2018-12-12T15:59:00.000Z', '2018-12-12', '23:59'],
  ['2018-12-12T16:00:00.000Z', '2018-12-13', '00:00'],
  ['2018-06-30T23:00:00.000Z', '2018-07-01', '07:00'],
])('%s is %s %s in China', (instant, date, time) => {
  expect([dateInChina(instant), timeInChina(new Date(instant))]).toEqual([date, time]);
  expect(instantInChina(date, time)).toBe(instant);
});

test('a day begins at midnight in China; what is no time is none there', () => {
  expect(instantInChina('2018-12-13')).toBe('2018-12-12T16:00:00.000Z');
  for (const none of [() => dateInChina('soon'), () => timeInChina(''), () => instantInChina('2018-12-13', '9')])
    expect(none).toThrow(RangeError);
});

test.each([
  ['2018-12-12', true],
  ['2018-12-13', false],
  ['2018-12-14', false],
  ['2017-12-14', true],
  ['', false],
  [null, false],
])('on 13 December 2018, %s has passed: %s', (date, passed) => {
  expect(hasPassed(date, '2018-12-13')).toBe(passed);
});

test('working days are Monday to Friday without the holidays', () => {
  const week = ['2018-12-10', '2018-12-11', '2018-12-12', '2018-12-13', '2018-12-14', '2018-12-15', '2018-12-16'];
  expect(week.map((day) => isWorkingDay(day))).toEqual([true, true, true, true, true, false, false]);
  expect(isWorkingDay('2019-01-01', ['2019-01-01'])).toBe(false);
  expect(isWorkingDay('1969-12-28')).toBe(false);
  expect(isWorkingDay('1969-12-29')).toBe(true);
});

test.each([
  ['2018-12-14', 1, [], '2018-12-17'],
  ['2018-12-14', 2, [], '2018-12-18'],
  ['2018-12-15', 1, [], '2018-12-17'],
  ['2018-12-17', -1, [], '2018-12-14'],
  ['2018-12-16', 0, [], '2018-12-16'],
  ['2018-12-28', 1, ['2018-12-31', '2019-01-01'], '2019-01-02'],
  ['2024-02-28', 1, [], '2024-02-29'],
] as const)('%s and %d working days, holidays %j: %s', (date, n, holidays, expected) =>
  expect(addWorkingDays(date, n, holidays)).toBe(expected),
);

test('days left are counted on the calendar', () => {
  expect(daysLeft('2018-12-14', '2018-12-13')).toBe(1);
  expect(daysLeft('2018-12-13', '2018-12-13')).toBe(0);
  expect(daysLeft('2018-12-11', '2018-12-13')).toBe(-2);
  expect(daysLeft('2024-03-01', '2024-02-28')).toBe(2);
  expect(addDays('2018-12-31', 1)).toBe('2019-01-01');
});

test.each(['2018-02-29', '2018-2-1', 'today', '', '2018-12-13T00:00:00Z'])('%s is no date', (text) => {
  expect(() => daysLeft(text, '2018-12-13')).toThrow(RangeError);
  expect(() => addWorkingDays(text, 1)).toThrow(RangeError);
});

describe('schedule', () => {
  test('the plan of 2018, counted backwards from 1 March 2019', () => {
    expect(schedule(2018, legalDeadlines).map(({ milestone, date, before }) => [milestone, date, before])).toEqual([
      ['start', '2018-11-19', null],
      ['submit', '2018-12-14', null],
      ['approve', '2018-12-21', null],
      ['compile', '2019-01-04', null],
      ['send_to_sign', '2019-01-11', null],
      ['sign', '2019-01-25', null],
      ['report', '2019-02-28', '2019-03-01'],
      ['publish', '2019-03-31', '2019-04-01'],
    ]);
    expect(daysLeft('2019-02-28', '2018-12-13')).toBe(77);
  });

  test('holidays bring the plan forward, never the law', () => {
    const springFestival = ['2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08'];
    const at = (milestone: string) =>
      schedule(2018, legalDeadlines, springFestival).find((line) => line.milestone === milestone)?.date;
    expect(at('send_to_sign')).toBe('2019-01-04');
    expect(at('report')).toBe('2019-02-28');
  });

  test('the first deadline upward counts; without one there is no plan', () => {
    const early = schedule(2018, [...legalDeadlines, { recipient: 'party_committee', month: 1, day: 31 }]);
    expect(early.find(({ milestone }) => milestone === 'report')?.before).toBe('2019-01-31');
    expect(schedule(2018, [])).toEqual([]);
  });

  test('a leap year', () => expect(schedule(2023, legalDeadlines).at(-2)?.date).toBe('2024-02-29'));
});
