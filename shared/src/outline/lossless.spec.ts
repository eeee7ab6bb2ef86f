import fc from 'fast-check';
import { normaliseLines } from './lines.js';
import { placedOutline } from './read-outline.js';
import { renderOutline, type SourceLine } from './source-outline.js';

const TITLE = '青河市2018年法治政府建设情况报告';
const PIECES = [
  '一、',
  '二、',
  '（一）',
  '（二）',
  '一是',
  '二是',
  '三是',
  '第一，',
  '1.',
  '2.',
  '3、',
  '（1）',
  '①',
  '。',
  '，',
  '；',
  '：',
  '\n',
  '\n',
  '\n',
  ' ',
  '   ',
  '\t',
  '全市努力',
  '深化改革',
  '2018年',
  '1.5',
  '(试行)',
  ',',
  '“清单”',
  '附件：',
  '特此报告。',
  '青河市人民政府',
  '2021年1月24日',
  '首页',
  '【字体：大 中 小】',
  '扫一扫',
  TITLE,
  '主办单位：',
  'http://a.example/?b=c',
  'APP',
  '长'.repeat(50),
  '\uFEFF',
  '来源：市局',
];
const hints: SourceLine['hint'][] = [
  undefined,
  undefined,
  undefined,
  'heading1',
  'heading2',
  'tableRow',
  'listItem',
  'title',
  'page',
  'contents',
];
const report = fc
  .array(
    fc.record({
      text: fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }),
      hint: fc.constantFrom(...hints),
      numbering: fc.constantFrom(undefined, undefined, '1.', '（一）'),
    }),
    { maxLength: 12 },
  )
  .map((lines) =>
    lines.map(({ text, hint, numbering }, at): SourceLine => ({ text: text.join(''), line: at + 1, hint, numbering })),
  );

const bare = (text: string): string => text.replace(/\s/g, '');

/** The normalised input without what was dropped and without the title, in order. */
const expected = (source: readonly SourceLine[]): string => {
  const outline = placedOutline(source);
  const dropped = outline.dropped.map(({ text, line }) => ({ text: bare(text), line }));
  const left = normaliseLines(source).lines.map(({ text, line }) => {
    const whole = dropped.findIndex((lost) => lost.line === line && lost.text === bare(text));
    const piece =
      whole >= 0 ? whole : dropped.findIndex((lost) => lost.line === line && bare(text).includes(lost.text));
    const [lost] = piece >= 0 ? dropped.splice(piece, 1) : [];
    // a title said twice in one line is dropped where it is said again
    const at = lost ? bare(text).lastIndexOf(lost.text) : 0;
    return lost ? bare(text).slice(0, at) + bare(text).slice(at + lost.text.length) : bare(text);
  });
  expect(dropped).toEqual([]);
  return left.join('').replace(bare(outline.title ?? ''), '');
};

describe('no character of the body is lost', () => {
  test('numbering, headings and texts over the tree equal the normalised input apart from what was dropped', () => {
    fc.assert(
      fc.property(report, (source) => {
        expect(bare(renderOutline(placedOutline(source).nodes))).toBe(expected(source));
      }),
      {
        numRuns: 2500,
        examples: [[[{ text: `${TITLE}${TITLE}（二）`, line: 1, hint: 'tableRow', numbering: undefined }]]],
      },
    );
  });
  test('whatever the text is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 8 }), (texts) => {
        const source = texts.map((text, at) => ({ text, line: at + 1 }));
        expect(bare(renderOutline(placedOutline(source).nodes))).toBe(expected(source));
      }),
      { numRuns: 500 },
    );
  });
});
