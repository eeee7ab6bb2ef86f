import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { sampleCheck, sampleImage, sampleReport } from '../../testing/sample-report.js';
import { renderProblemPage } from './problem-page.js';
import type { PublicPage } from './public-page.js';
import { renderArticle, renderDraft, renderPublicPage, renderWithdrawnPage } from './web.js';

const report = sampleReport();
const address = sampleCheck.address;
const page = (more: Partial<PublicPage> = {}): PublicPage => ({
  article: renderArticle(report, sampleCheck),
  report,
  issuer: report.issuer,
  number: 1,
  publishedAt: '2019-01-24T07:36:00.000Z',
  fingerprintDigest: sampleCheck.digest,
  notices: [],
  address,
  files: [
    {
      name: 'report.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      size: 21_000,
      digest: 'b'.repeat(64),
      href: '/public/2018-0a1b2c3d/1/report.docx',
    },
  ],
  ...more,
});

const childrenOf = (n: Tree.Node): Tree.Node[] => ('childNodes' in n ? n.childNodes : []);
const elements = (n: Tree.Node): Tree.Element[] => [...('tagName' in n ? [n] : []), ...childrenOf(n).flatMap(elements)];
const textOf = (n: Tree.Node): string =>
  n.nodeName === '#text' ? (n as Tree.TextNode).value : childrenOf(n).map(textOf).join('');
const attribute = (e: Tree.Element, name: string): string | undefined =>
  e.attrs.find((each) => each.name === name)?.value;
const tagged = (html: string, name: string) => elements(parse(html)).filter(({ tagName }) => tagName === name);
const withId = (html: string, id: string) => elements(parse(html)).filter((e) => attribute(e, 'id') === id);

const everyPage: [string, string][] = [
  ['the newest edition', renderPublicPage(page())],
  [
    'a superseded one',
    renderPublicPage(
      page({
        notices: [{ kind: 'superseded', text: '本版已更正，请看第2版。', href: address }],
        earlier: [
          { number: 2, state: 'published', publishedAt: '2019-03-01T00:00:00.000Z', href: '/public/2018-0a1b2c3d/2' },
        ],
      }),
    ),
  ],
  [
    'a withdrawn one',
    renderWithdrawnPage({
      title: report.title,
      issuer: report.issuer,
      number: 1,
      publishedAt: '2019-01-24T07:36:00.000Z',
      notices: [{ kind: 'withdrawn', text: '本版已撤回。' }],
      address,
    }),
  ],
  ['nothing', renderProblemPage('not_public')],
  ['a fault', renderProblemPage('failed')],
  ['a draft', renderDraft(report, { notice: '送审稿', by: '统稿人甲', at: '2018-12-13T06:00:00Z' })],
];

describe.each(everyPage)('the page of %s', (_, html) => {
  test('is a Chinese page with a title, one main part and one first heading', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(tagged(html, 'title').map(textOf)).toEqual([expect.stringMatching(/^\S{5,}$/)]);
    expect([tagged(html, 'main').length, tagged(html, 'h1').length]).toEqual([1, 1]);
    expect(
      tagged(html, 'meta')
        .map((e) => attribute(e, 'name'))
        .filter(Boolean),
    ).toContain('viewport');
  });

  test('loads and runs nothing: no script, no event, no foreign source, no style without the nonce', () => {
    expect(['script', 'iframe', 'object', 'embed', 'base', 'form'].flatMap((name) => tagged(html, name))).toEqual([]);
    expect(
      tagged(html, 'img')
        .map((e) => attribute(e, 'src'))
        .filter((src) => !/^\/(public|api)\/images\/[0-9a-f]{64}$/.test(src ?? '')),
    ).toEqual([]);
    expect(
      elements(parse(html)).flatMap(({ attrs }) => attrs.filter(({ name }) => /^on|^style$|^srcdoc$/.test(name))),
    ).toEqual([]);
    const links = tagged(html, 'link').map((e) => `${attribute(e, 'rel')} ${attribute(e, 'href')}`);
    // a feed is told of, and fetched by who wants it
    expect(links.filter((link) => link !== 'alternate /public/feed.xml')).toEqual(['icon data:,']);
    expect(tagged(html, 'style').map((e) => attribute(e, 'nonce'))).toEqual(['CSP_NONCE']);
    expect(tagged(html, 'style').map(textOf).join('')).not.toMatch(/@import|url\(/);
  });

  test('headings do not skip a level, names are not given twice, and links inside the page lead somewhere', () => {
    const levels = elements(parse(html)).flatMap(({ tagName }) =>
      /^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : [],
    );
    expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
    const ids = elements(parse(html)).flatMap((e) => attribute(e, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = tagged(html, 'a').flatMap((e) =>
      attribute(e, 'href')?.startsWith('#') ? [attribute(e, 'href')!.slice(1)] : [],
    );
    for (const target of inside) expect([target, withId(html, target).length]).toEqual([target, 1]);
  });
});

test('an image is at its public address, with what is said in its place; a draft’s is where its readers get it', () => {
  const figure = (at: string) =>
    `<figure><img src="${at}${sampleImage.digest}" alt="一张红色的图"><figcaption>图1 调解现场</figcaption></figure>`;
  expect(renderArticle(report)).toContain(figure('/public/images/'));
  const draft = renderDraft(report, { notice: '送审稿', by: '甲', at: '2018-12-13T06:00:00Z' });
  expect(draft).toContain(figure('/api/images/'));
  expect(draft).not.toContain('/public/images/');
});

describe('the public page', () => {
  const html = renderPublicPage(page());

  test('skips to the text, then names the parts of the page', () => {
    const [first] = tagged(html, 'a');
    expect([textOf(first!), attribute(first!, 'href')]).toEqual(['跳到正文', '#text']);
    expect(withId(html, 'text').map(({ tagName }) => tagName)).toEqual(['main']);
    expect([
      ...new Set([...tagged(html, 'nav'), ...tagged(html, 'aside')].map((e) => attribute(e, 'aria-label'))),
    ]).toEqual(['目录', '文件、版本和核验']);
  });

  test('headings are true ones, numbered as printed', () => {
    expect(tagged(renderArticle(report), 'h1').map(textOf)).toEqual([report.title]);
    expect(tagged(renderArticle(report), 'h2').map(textOf)).toEqual(['一、基本情况', '二、下一年设想']);
    expect(tagged(renderArticle(report), 'h3').map(textOf)).toEqual(['（一）依法履行职能', '（二）化解矛盾']);
  });

  test('the contents lead to every heading, in order, by an anchor that the section keeps', () => {
    const [wide] = tagged(html, 'nav');
    const links = elements(wide!).filter(({ tagName }) => tagName === 'a');
    expect(links.map(textOf)).toEqual([
      '引言',
      '一、基本情况',
      '（一）依法履行职能',
      '（二）化解矛盾',
      '二、下一年设想',
    ]);
    expect(links.map((e) => attribute(e, 'href'))).toEqual(['#s-opening', '#s-p1', '#s-a1', '#s-a2', '#s-plan']);
  });

  test('a table has header cells with a scope, and the keyboard reaches it', () => {
    const [wide] = elements(parse(html)).filter((e) => attribute(e, 'class') === 'wide');
    expect([attribute(wide!, 'tabindex'), attribute(wide!, 'aria-label')]).toEqual(['0', '表格']);
    expect(tagged(html, 'th').map((e) => [textOf(e), attribute(e, 'scope'), attribute(e, 'colspan')])).toEqual([
      ['事项', 'col', undefined],
      ['件数', 'col', '2'],
    ]);
    expect(tagged(html, 'td').map((e) => attribute(e, 'rowspan'))).toEqual([
      '2',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a list counts as it was written', () => {
    expect(tagged(html, 'ol').map((e) => [attribute(e, 'start'), childrenOf(e).length])).toEqual([
      ['3', 2],
      [undefined, 1],
    ]);
  });

  test('says who published what, when, and where it stands', () => {
    const labels = Object.fromEntries(tagged(html, 'meta').map((e) => [attribute(e, 'name'), attribute(e, 'content')]));
    expect(labels).toMatchObject({
      SiteName: report.issuer,
      ArticleTitle: report.title,
      PubDate: '2019-01-24 15:36',
      ContentSource: report.issuer,
    });
    expect(textOf(parse(html))).toContain(`本页地址 ${address}`);
    expect(textOf(parse(html))).toContain('2019年1月24日 15:36');
    expect(tagged(html, 'title').map(textOf)).toEqual([`${report.title}_${report.issuer}`]);
  });

  test('the article stands in it byte by byte, with what it is checked by', () => {
    const article = renderArticle(report, sampleCheck);
    expect(html).toContain(article);
    expect(article).toContain(`<footer><small>文稿指纹 7F3A 91C2 E04D 5B18，核验 ${address}</small></footer>`);
  });

  test('an imported text does not claim to be signed', () => {
    const imported = renderPublicPage(
      page({
        article: renderArticle(report),
        notices: [{ kind: 'imported', text: '导入的往年报告，未经本系统审签。' }],
      }),
    );
    expect(textOf(parse(imported))).not.toContain('与签发稿一致');
  });

  test('a withdrawn page holds no word of the text and no file', () => {
    const gone = everyPage[2]![1];
    expect(tagged(gone, 'article')).toEqual([]);
    for (const word of ['各项任务', '精简事项', '7F3A', 'report.docx']) expect(gone).not.toContain(word);
  });

  test('a draft shows 未报送 and its mark, and is no edition', () => {
    const draft = renderDraft(
      {
        ...report,
        children: [{ kind: 'section', id: 's', label: '一是', heading: '精简事项', body: null, children: [] }],
      },
      { notice: '送审稿', by: '统稿人甲', at: '2018-12-13T06:00:00Z' },
    );
    expect(textOf(parse(draft))).toContain('送审稿，不是签发稿。统稿人甲 2018年12月13日 14:00导出。');
    expect(textOf(parse(draft))).toContain('一是精简事项。未报送');
    expect(draft).not.toMatch(/文稿指纹|ArticleTitle|与签发稿一致/);
  });
});

describe('where a long heading may break in the contents', () => {
  test.each([
    ['推进行政决策科学化、民主化、法治化', /<wbr>[、，]/],
    ['落实《条例》和“三项制度”', /[《“]<wbr>|<wbr>[》”]/],
  ])('%s: never before a sign that closes, never after one that opens', (heading, wrong) => {
    const titled = { ...report, children: [report.children[0]!, { ...report.children[1]!, heading }] };
    const html = renderPublicPage(page({ report: titled }));
    const contents = html.slice(html.indexOf('<nav'), html.indexOf('</nav>'));
    expect(contents).toContain('<wbr>');
    expect(contents).not.toMatch(wrong);
  });
});
