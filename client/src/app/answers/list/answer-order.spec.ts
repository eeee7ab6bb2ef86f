import { contributionStates } from '@bafang/shared';
import { countsOf, groupsOf, isLate, legendStates, progressOf } from './answer-order';
import { answerOf } from '../testing/answers';

const today = '2018-12-13';
const picture = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ name, answers }) => [name, ...answers.map(({ unit }) => unit.shortName)]);

test('the legend knows every state', () => expect([...legendStates].sort()).toEqual([...contributionStates].sort()));

test.each(contributionStates)('every state has its group: %s', (state) =>
  expect(picture(groupsOf([answerOf('甲镇', state, { dueDate: today })], 'unit', today))).toEqual([[state, '甲镇']]),
);

test.each([
  ['asked', '2018-12-12', true],
  ['checking', '2018-12-12', true],
  ['returned', '2018-12-12', true],
  ['asked', '2018-12-13', false],
  ['returned', '2018-12-17', false],
  ['sent', '2018-12-01', false],
  ['nothing', '2018-12-01', false],
  ['withdrawn', '2018-12-01', false],
] as const)('%s until %s is late: %s', (state, dueDate, late) =>
  expect(isLate(answerOf('甲镇', state, { dueDate }), today)).toBe(late),
);

const answers = [
  answerOf('甲镇', 'asked', { dueDate: '2018-12-12' }),
  answerOf('乙镇', 'sent', { enteredAt: '2018-12-10T08:00:00.000Z' }),
  answerOf('丙镇', 'returned', { dueDate: '2018-12-17' }),
  answerOf('丁镇', 'checking', { dueDate: '2018-12-11' }),
  answerOf('戊镇', 'sent', { enteredAt: '2018-12-11T08:00:00.000Z' }),
  answerOf('己镇', 'returned', { dueDate: '2018-12-14' }),
  answerOf('庚镇', 'withdrawn'),
];

test('who is late comes first, then what waits for who asked; by units they stand as they are listed', () =>
  expect(picture(groupsOf(answers, 'unit', today))).toEqual([
    ['overdue', '甲镇', '丁镇'],
    ['sent', '乙镇', '戊镇'],
    ['returned', '丙镇', '己镇'],
    ['withdrawn', '庚镇'],
  ]));

test('by time the newest answer and the nearest due date come first', () =>
  expect(picture(groupsOf(answers, 'time', today))).toEqual([
    ['overdue', '丁镇', '甲镇'],
    ['sent', '戊镇', '乙镇'],
    ['returned', '己镇', '丙镇'],
    ['withdrawn', '庚镇'],
  ]));

test('who is no longer asked does not count', () => expect(progressOf(answers)).toEqual({ answered: 2, of: 6 }));
test('every state has its number', () =>
  expect(countsOf(answers)).toMatchObject({ asked: 1, sent: 2, returned: 2, checking: 1, withdrawn: 1, used: 0 }));
