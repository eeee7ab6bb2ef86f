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

/**
 * The normalised input without what was dropped and without the title, in order. A dropped text begins in its line and may run on into
 * the next, where a page's width had broken it; a title said twice in one line is dropped where it is said again.
 */
const expected = (source: readonly SourceLine[]): string => {
  const outline = placedOutline(source);
  const lines = normaliseLines(source).lines.map(({ text, line }) => ({ text: bare(text), line }));
  const whole = lines.map(({ text }) => text).join('');
  let length = 0;
  const starts = lines.map(({ text, line }) => ({ line, text, from: (length += text.length) - text.length }));
  const gone = new Array<boolean>(whole.length).fill(false);
  for (const { text, line } of outline.dropped) {
    const lost = bare(text);
    const fits = (at: number) => whole.startsWith(lost, at) && !gone.slice(at, at + lost.length).includes(true);
    const own = starts.filter((one) => one.line === line);
    const places = own
      .flatMap(({ from, text: said }) => Array.from({ length: said.length }, (_, at) => from + at))
      .filter(fits);
    const at = own.find((one) => one.text === lost && fits(one.from))?.from ?? places.at(-1);
    expect({ lost, line, at }).toEqual({ lost, line, at: expect.any(Number) });
    gone.fill(true, at, (at ?? 0) + lost.length);
  }
  const left = whole
    .split('')
    .filter((_, at) => !gone[at])
    .join('');
  return left.replace(bare(outline.title ?? ''), '');
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
