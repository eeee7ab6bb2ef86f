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
  let left = normaliseLines(source).lines.flatMap(({ text, line }) =>
    Array.from({ length: bare(text).length }, (_, at) => ({ sign: bare(text).charAt(at), line, whole: bare(text) })),
  );
  const lost = outline.dropped.map(({ text, line }) => ({ text: bare(text), line }));
  const isWhole = ({ text, line }: { text: string; line: number }) =>
    left.some((sign) => sign.line === line && sign.whole === text);
  // whole lines first; the rest begins in its line and may run on into the next, where a page's width had broken it
  for (const { text, line } of [...lost.filter(isWhole), ...lost.filter((one) => !isWhole(one))]) {
    const signs = left.map(({ sign }) => sign).join('');
    const places = left.flatMap((sign, at) => (sign.line === line && signs.startsWith(text, at) ? [at] : []));
    // a title said twice in one line is dropped where it is said again
    const at = places.find((place) => left[place]?.whole === text) ?? places.at(-1);
    expect({ text, line, at }).toEqual({ text, line, at: expect.any(Number) });
    left = left.filter((_, place) => place < (at ?? 0) || place >= (at ?? 0) + text.length);
  }
  const body = left.map(({ sign }) => sign).join('');
  return body.replace(bare(outline.title ?? ''), '');
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

/** What sites say around a report, and what reports say with the same words. */
const WORDS = [
  ...[
    '微信',
    '微博',
    '朋友圈',
    '主办',
    '承办',
    '协办',
    '技术支持',
    '联系我们',
    '网站地图',
    '版权所有',
    '备案号',
    'ICP备',
    '公网安备',
  ],
  ...[
    '分享',
    '分享到',
    '打印',
    '关闭',
    '收藏',
    '保存',
    '本页',
    '扫一扫',
    '扫码',
    '二维码',
    '相关新闻',
    '推荐阅读',
    '上一篇',
    '关键词',
  ],
  ...[
    '首页',
    '来源',
    '作者',
    '编辑',
    '发布时间',
    '浏览次数',
    '索引号',
    '发文机关',
    '标题',
    '返回顶部',
    '繁体',
    '登录',
    '注册',
    '目录',
  ],
  ...['附件', '附表', '市人民政府', '街道办事处', '2024年1月12日', '2024年1月', '印发', '联系人', '抄送', '特此报告'],
  ...['群众', '政务', '基层', '办好', '33件', '：', '，', ' ', '1.', '2.', '一是', '二是', '（二）', '。'],
];
/** What no report says, or what is said of it elsewhere: widgets, and the page before its text. */
const ELSEWHERE = ['font_widget', 'contents', 'page', 'repeated_title', 'watermark'];

test('between the numbered lines of a report nothing is the page’s for its words', () => {
  const lines = fc.array(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join('')),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(lines, lines, (first, second) => {
      const text = [TITLE, '2018年，全市努力。', '一、情况', ...first, '二、打算', ...second, '三、结语', '继续努力。'];
      const { dropped, nodes } = placedOutline(text.map((one, at) => ({ text: one, line: at + 1 })));
      expect(dropped.filter(({ reason }) => !ELSEWHERE.includes(reason))).toEqual([]);
      expect(nodes.filter(({ kind }) => kind === 'part').map(({ number }) => number)).toEqual([1, 2, 3]);
    }),
    { numRuns: 2000 },
  );
});
