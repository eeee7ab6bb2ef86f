import { proofread } from '../proofreading/proofread.js';
import { growth } from '../testing/growth.js';
import { proofText } from './proof-text.js';
import { placedOutline } from './read-outline.js';
import type { SourceLine } from './source-outline.js';

const TITLE = '云州市2018年法治政府建设年度报告';
const sourceOf = (...texts: string[]): SourceLine[] => texts.map((text, at) => ({ line: at + 1, text }));
const read = (source: readonly SourceLine[]) => proofText(source, placedOutline(source).dropped);
const found = (source: readonly SourceLine[]) => {
  const { paragraphs, placeOf } = read(source);
  return proofread(paragraphs, { glossary: { terms: [], sensitive: [] } }).map((finding) => ({
    ...placeOf(finding),
    quote: finding.quote,
  }));
};
const PAIR = '出台《供水办法》、《排水办法》。';

it('gives the place in the line as the file has it, in code points', () => {
  expect(found(sourceOf(TITLE, '', `　　𠮷县${PAIR}`))).toEqual([{ line: 3, column: 13, length: 1, quote: '、' }]);
});
it('counts no number that the format keeps apart', () => {
  const source = [...sourceOf(TITLE), { line: 2, text: PAIR, numbering: '1.' }];
  expect(found(source)).toEqual([{ line: 2, column: 9, length: 1, quote: '、' }]);
});
it('finds a space, and what goes on in the next line by its beginning', () => {
  const { paragraphs, placeOf } = read(sourceOf(TITLE, '甲 乙。'));
  expect(paragraphs[1]!.text).toBe('甲 乙。');
  expect(placeOf({ paragraph: 1, at: 1, length: 1 })).toEqual({ line: 2, column: 2, length: 1 });
});
it('keeps half-width marks as the file has them, and leaves out what belongs to the page', () => {
  const source = sourceOf(TITLE, '办结1014件,收到1098件。', '主办单位：云州市人民政府　网站标识码：4400000000');
  expect(read(source).paragraphs.map(({ text }) => text)).toEqual([TITLE, '办结1014件,收到1098件。']);
});
it('takes time in proportion, however long a line and however much is found in it', () => {
  const places = (size: number) => {
    const { paragraphs, placeOf } = read(sourceOf(TITLE, '𠮷《甲》、《乙》'.repeat(size / 9)));
    proofread(paragraphs, { glossary: { terms: [], sensitive: [] } }).forEach(placeOf);
  };
  expect(growth(places, 64_000)).toBeLessThan(1.8);
});
