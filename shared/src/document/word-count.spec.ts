import { documentFromParagraphs } from './plain-text.js';
import { countWords, wordCount } from './word-count.js';

describe('countWords', () => {
  test.each([
    ['', 0],
    ['  \n\t　', 0],
    ['法治', 2],
    ['依法行政，执法为民。', 10],
    ['2018年', 2],
    ['共1,098件，占92.3%。', 7],
    ['“两法衔接”', 6],
    ['法治——建设……', 8],
    ['WTO 规则', 3],
    ['hello world', 2],
    ['我们,他们', 5],
    ['２０１８年', 5],
    ['〇', 1],
    ['𠮷', 1],
    ['法\u200b治', 2],
    ['3.15活动', 3],
  ])('%j counts %d', (text, count) => expect(countWords(text)).toBe(count));
});

test('a section counts its heading and its body; a line break joins no words', () => {
  const body = documentFromParagraphs(['加强监管。', 'abc', 'def']);
  expect(wordCount(body)).toBe(7);
  expect(wordCount(body, '市场监管')).toBe(11);
  expect(wordCount(body, null)).toBe(7);
  const image = { type: 'image', attrs: { digest: 'a'.repeat(64), alt: '谁也不数', caption: '图1' } };
  expect(wordCount({ type: 'doc', content: [...body.content, image] })).toBe(9);
});
