import { documentFromParagraphs, sentencesIn } from '@bafang/shared';
import { Comparisons } from './comparisons.js';

const long = (at: number): string => `${at}`.repeat(100_000);
const text = (said: string, looked: () => void = () => undefined) => ({
  ...{ kind: 'section' as const, id: 'a', digest: said.slice(0, 12) },
  sentences: () => {
    looked();
    return sentencesIn(documentFromParagraphs([said]));
  },
});

test('a text is compared once', () => {
  const comparisons = new Comparisons();
  let looked = 0;
  const count = () => (looked += 1);
  const [first, again] = [1, 2].map(() => comparisons.of(null, [text('市政府常务会议专题研究。', count)]));
  expect(again).toBe(first);
  expect(looked).toBe(1);
});

test('what is kept is bounded by the letters of it, however few sentences they are', () => {
  const comparisons = new Comparisons();
  let looked = 0;
  const compare = (at: number) => comparisons.of(null, [text(long(at), () => (looked += 1))]);
  for (let at = 100; at < 140; at += 1) compare(at);
  expect(looked).toBe(40);
  compare(139);
  expect(looked).toBe(40);
  compare(100);
  expect(looked).toBe(41);
});
