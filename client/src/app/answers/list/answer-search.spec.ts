import { hitsIn, patternOf, textOf } from './answer-search';
import { answerOf, saying } from '../testing/answers';

const answer = answerOf('甲镇', 'sent', saying('开庭前送出庭提示单。', '提示单写明焦点（A.B）。'));

test.each([
  ['提示单', 2],
  ['  提示单 ', 2],
  ['甲镇', 1],
  ['某市', 1],
  ['a.b', 1],
  ['（', 1],
  ['.', 1],
  ['没有的', 0],
])('“%s” stands in %i places', (sought, n) => expect(hitsIn(answer, patternOf(sought)!)).toBe(n));

test('nothing is sought by blanks', () => expect(patternOf('  ')).toBeNull());

test('who has nothing to report is read by the reason, and another’s reason is none of the answer', () => {
  expect(textOf(answerOf('甲镇', 'nothing', { reason: '全年没有案件。' }))).toBe('全年没有案件。');
  expect(textOf(answerOf('甲镇', 'returned', { reason: '请补。' }))).toBe('');
});
