import { documentFromParagraphs, label, type PrintedNode, type PrintedReport } from '@bafang/shared';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { anyReport, hostile, nodeOf } from '../testing/any-report.js';
import { bare, filled, html, htmlChildren, htmlText, linesOf, type Reading } from '../testing/lines-of.js';
import { descendants, parseXml, type Xml } from '../testing/strict-xml.js';
import { renderDocx } from './docx/docx.js';
import { printedText } from './printed-blocks.js';
import { renderArticle, renderDraft, renderPublicPage, renderWithdrawnPage } from './web/web.js';

const find = (n: Tree.Node, name: string): Tree.Node[] =>
  n.nodeName === name ? [n] : htmlChildren(n).flatMap((child) => find(child, name));
const elements = (n: Tree.Node): Tree.Element[] => [
  ...('tagName' in n ? [n] : []),
  ...htmlChildren(n).flatMap(elements),
];

/** A break in the cover stands for the blank between its parts. */
const wordText = (x: Xml): string =>
  x.name === 'w:br' ? '　' : x.name === 'w:t' ? x.text : x.children.map(wordText).join('');
/** Where a cell above reaches down, Word's file has a cell of its own that shows nothing. */
const continued = (x: Xml): boolean =>
  x.name === 'w:tc' &&
  descendants(x.children[0]!, 'w:vMerge').some(({ attributes }) => attributes['w:val'] !== 'restart');
const word: Reading<Xml> = {
  nameOf: (x) => x.name,
  childrenOf: (x) => x.children.filter((child) => !continued(child)),
  textOf: wordText,
  leaves: new Set(['w:p']),
  row: 'w:tr',
};

const frame = (text: string) => ({
  issuer: text,
  notices: [
    { kind: 'corrected' as const, text, href: text },
    { kind: 'corrected' as const, text: `请看第2版${text}` },
  ],
  address: text,
  earlier: [{ number: 1, state: 'superseded' as const, publishedAt: null, href: text }],
  number: 2,
  publishedAt: '2019-01-24T07:36:00Z',
});
const pages = (printed: PrintedReport, text: string): string[] => [
  renderPublicPage({
    ...frame(text),
    article: renderArticle(printed),
    report: printed,
    fingerprintDigest: 'a'.repeat(64),
    files: [{ name: text, mediaType: text, size: 1, digest: 'b'.repeat(64), href: text }],
  }),
  renderWithdrawnPage({ ...frame(text), title: text }),
  renderDraft(printed, { notice: '送审稿', by: text, at: '2018-12-13T06:00:00Z' }),
];
const tags = new Set(
  (
    'html head meta style title link body a header p b span div nav ul li details summary main section article h1 h2 h3 wbr ol table thead tbody tr th td ' +
    'figure img figcaption em aside dl dt dd small code svg path footer'
  ).split(' '),
);
const attributes = new Set(
  'lang charset nonce name content rel href class id aria-label aria-hidden focusable tabindex role start type scope colspan rowspan src alt download viewBox width height fill d'.split(
    ' ',
  ),
);

describe('every file says the same', () => {
  test('the article, read back, is the printed text', () => {
    fc.assert(
      fc.property(anyReport, (printed) => {
        const article = parse(renderArticle(printed));
        expect(filled(linesOf(html, article))).toBe(printedText(printed));
        expect(bare(htmlText(article))).toBe(bare(printedText(printed)));
      }),
      { numRuns: 150 },
    );
  });

  test('the Word file, read back, is the printed text', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (printed) => {
        const document = parseXml(strFromU8(unzipSync(await renderDocx(printed))['word/document.xml']!));
        expect(filled(linesOf(word, document))).toBe(printedText(printed));
        expect(
          bare(
            descendants(document, 'w:t')
              .map(({ text }) => text)
              .join(''),
          ),
        ).toBe(bare(printedText(printed)));
      }),
      { numRuns: 60 },
    );
  });

  test('no text becomes markup, in any page or place', () => {
    fc.assert(
      fc.property(anyReport, hostile, (printed, text) => {
        for (const page of pages(printed, text)) {
          const found = elements(parse(page));
          expect(found.map(({ tagName }) => tagName).filter((name) => !tags.has(name))).toEqual([]);
          expect(
            found.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => !attributes.has(name)),
          ).toEqual([]);
          expect(page.split('CSP_NONCE')).toHaveLength(2);
          expect(filled(find(parse(page), 'article').flatMap((article) => linesOf(html, article)))).toBe(
            page.includes('<article') ? printedText(printed) : '',
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the printed text', () => {
  const point = (n: number, heading: string | null, ...texts: string[]): PrintedNode => ({
    kind: 'section',
    id: `s${n}`,
    label: label('point', n),
    heading,
    body: documentFromParagraphs(texts),
    children: [],
  });
  const printed = (...children: PrintedNode[]): PrintedReport => ({
    title: '市2018年报告',
    issuer: '市政府',
    year: 2018,
    cover: { documentNumber: '府〔2019〕1号', date: '2019-01-24' },
    children,
  });
  const table = nodeOf('table', [
    nodeOf('tableRow', [
      nodeOf('tableHeader', [nodeOf('paragraph', [{ type: 'text', text: '件数' }])]),
      nodeOf('tableCell', [nodeOf('paragraph', [{ type: 'text', text: '9' }])]),
    ]),
  ]);

  test.each<[string, PrintedNode[], string[]]>([
    [
      'a point is one paragraph from its number on',
      [point(1, '深化改革', '甲。', '乙。')],
      ['一是深化改革。甲。', '乙。'],
    ],
    [
      'a heading with its own stop gets no second',
      [point(2, '改得如何？', '甲。'), point(3, '目标如下：', '乙。')],
      ['二是改得如何？甲。', '三是目标如下：乙。'],
    ],
    ['a point without heading', [point(1, null, '甲。')], ['一是甲。']],
    ['an empty point keeps its head', [point(1, '深化改革')], ['一是深化改革。']],
    [
      'a point that begins with a table',
      [{ ...point(1, '数据'), body: { type: 'doc', content: [table] } }],
      ['一是数据。', '件数\t9'],
    ],
    ['a numbered section under the report', [{ ...point(1, '设想', '甲。'), label: '二、' }], ['二、设想', '甲。']],
    ['a section without number prints no heading', [{ ...point(1, '引言', '甲。'), label: '' }], ['甲。']],
    [
      'a missing text',
      [
        { ...point(1, '改革'), body: null },
        { ...point(2, '设想'), label: '二、', body: null },
      ],
      ['一是改革。未报送', '二、设想', '未报送'],
    ],
    [
      'an image is told by its caption',
      [
        {
          ...point(1, null),
          label: '',
          body: {
            type: 'doc',
            content: [{ type: 'image', attrs: { digest: 'a'.repeat(64), alt: '流程', caption: '图1 流程' } }],
          },
        },
      ],
      ['图1 流程'],
    ],
  ])('%s', (_, children, lines) => {
    expect(printedText(printed(...children)).split('\n')).toEqual([
      '市2018年报告',
      '府〔2019〕1号　市政府　2019年1月24日',
      ...lines,
    ]);
  });

  test('only a draft may miss a text', async () => {
    const report = printed({ ...point(1, '改革'), body: null });
    expect(() => renderArticle(report)).toThrow(RangeError);
    await expect(renderDocx(report)).rejects.toThrow(RangeError);
    expect(renderDraft(report, { notice: '送审稿', by: '甲', at: '2018-12-13T06:00:00Z' })).toContain(
      '一是改革。<em class="missing">未报送</em>',
    );
  });
});
