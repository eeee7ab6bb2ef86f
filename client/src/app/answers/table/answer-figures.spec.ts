import { numberIn, sumsOf } from './answer-figures';
import { answerOf } from '../testing/answers';

test.each([
  ['64', 64],
  [' 1,200 ', 1200],
  ['３．５', 3.5],
  ['0.30', 0.3],
  ['', null],
  ['约20', null],
  ['1,20', null],
  ['1-2', null],
])('%s', (value, n) => expect(numberIn(value)).toBe(n));

test('sums are exact, and say how many numbers they are of', () => {
  const answers = ['0.1', '0.2', '约20', undefined].map((value, at) =>
    answerOf(`${at}镇`, 'sent', { figures: value === undefined ? {} : { 面积: value } }),
  );
  expect(sumsOf(answers, [{ name: '面积', measure: '公顷' }])).toEqual([{ sum: '0.3', of: 2 }]);
  expect(sumsOf(answers, [{ name: '件数', measure: '件' }])).toEqual([{ sum: '', of: 0 }]);
});
