import {
  documentFromParagraphs,
  type AreaView,
  type CommentView,
  type FullReport,
  type PublishView,
  type SectionView,
  type UnitsView,
} from '@bafang/shared';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Answer } from '../testing/browser.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';
import { hostileWords } from './testing/hostile-words.js';

let server: TestServer;
let year: Year;
let slug: string;

const HOSTILE_HEADING = '"><img src=x onerror=alert(1)>';
const HOSTILE_TITLE = '</title><script nonce="CSP_NONCE">alert(1)</script>海城市2018年报告';
const HOSTILE_NOTE = '<svg onload=alert(1)>更正CSP_NONCE';

interface Page {
  elements: string[];
  attributes: [element: string, name: string, value: string][];
  text: string;
}

/** What a browser makes of a page. */
function read(html: string): Page {
  const page: Page = { elements: [], attributes: [], text: '' };
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#text') page.text += (node as DefaultTreeAdapterTypes.TextNode).value;
    if ('tagName' in node) {
      page.elements.push(node.tagName);
      for (const { name, value } of node.attrs) page.attributes.push([node.tagName, name, value]);
      if (node.tagName === 'template') visit((node as DefaultTreeAdapterTypes.Template).content);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return page;
}

/** Nothing in it runs, loads from elsewhere or stands without the answer's own nonce. */
function expectInert({ headers, body }: Answer<string>): Page {
  const page = read(body);
  const nonce = /style-src [^;]*'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1];
  expect(nonce).toMatch(/^[\w+/]{22}==$/);
  expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[^']+'/);
  expect(headers.get('content-security-policy')).not.toMatch(/script-src [^;]*unsafe/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const forbidden = [
    'script',
    'iframe',
    'object',
    'embed',
    'form',
    'base',
    'input',
    'img',
    'video',
    'audio',
    'template',
    'math',
    'animate',
    'noscript',
    'textarea',
  ];
  expect(page.elements.filter((name) => forbidden.includes(name))).toEqual([]);
  expect(
    page.attributes.filter(
      ([, name]) =>
        name.startsWith('on') || ['srcdoc', 'autofocus', 'formaction', 'background', 'xlink:href'].includes(name),
    ),
  ).toEqual([]);
  expect(
    page.attributes.filter(
      ([, name, value]) =>
        ['href', 'src', 'action'].includes(name) &&
        !/^(#|\/public$|\/public\/|https?:\/\/127\.0\.0\.1|data:,$)/.test(value),
    ),
  ).toEqual([]);
  expect(page.attributes.filter(([, name]) => name === 'nonce').map(([element, , value]) => [element, value])).toEqual([
    ['style', nonce],
  ]);
  return page;
}

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await year.plan();
  await year.assign();
  await year.open();
  slug = (await year.overview()).slug;
});
afterAll(() => server.close());

const writers: Record<string, [string, string]> = {
  市法制局: ['bureau-clerk', 'bureau-chief'],
  市审计局: ['audit-clerk', 'audit-head'],
  市水务局: ['water-clerk', 'water-head'],
  东港镇人民政府: ['town-clerk', 'town-clerk'],
};
/** The words that a document holds: a tab is one character of a line, a break is not. */
const wordsOf = (index: number, sections: number) => hostileWords.filter((_, at) => at % sections === index);

test('the road with hostile words in every field, up to the public page', async () => {
  const lines = sectionsIn((await year.overview()).children);
  for (const [index, line] of lines.entries()) {
    const [clerk, head] = writers[line.leadUnit!.shortName]!;
    await year.act(clerk, line.id, { action: 'start' });
    const { contentVersion } = await year.section(clerk, line.id);
    const saved = await (
      await year.as(clerk)
    ).put<{ digest: string }>(
      `/api/sections/${line.id}/content`,
      { heading: HOSTILE_HEADING, body: documentFromParagraphs(wordsOf(index, lines.length)) },
      { ifMatch: contentVersion },
    );
    expect(saved.status).toBe(200);
    await year.act(head, line.id, { action: 'submit', digest: saved.body.digest });
  }
  const draft = expectInert(await (await year.as('reviewer')).get<string>(`/api/reports/${year.id}/draft.html`));
  for (const word of hostileWords) expect(draft.text).toContain(word);
  for (const line of lines)
    await year.act('reviewer', line.id, {
      action: 'approve',
      digest: (await year.section('reviewer', line.id)).digest,
    });
}, 60_000);

test('what was written is what is read: nothing is stripped, nothing escaped twice', async () => {
  const lines = sectionsIn((await year.overview()).children);
  const { heading, body } = await year.section('reviewer', lines[1]!.id);
  expect(heading).toBe(HOSTILE_HEADING);
  expect(body).toEqual(documentFromParagraphs(wordsOf(1, lines.length)));
  const answer = await (await year.as('reviewer')).get<SectionView>(`/api/sections/${lines[1]!.id}`);
  expect([answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([
    'application/json; charset=utf-8',
    'nosniff',
  ]);
});

test('comments, units and accounts bear them as text', async () => {
  const [, line] = sectionsIn((await year.overview()).children);
  const text = hostileWords.slice(0, 20).join('\n');
  const threads = (
    await (
      await year.as('coordinator')
    ).post<CommentView[]>(`/api/sections/${line!.id}/comments`, { text, quotation: HOSTILE_HEADING })
  ).body;
  expect(threads[0]).toMatchObject({ text, quotation: HOSTILE_HEADING });
  const sysadmin = await year.as('sysadmin');
  const name = '<img src=x onerror=alert(1)>局';
  const {
    body: { id },
  } = await sysadmin.post<{ id: string }>('/api/units', { kind: 'department', name, shortName: '=1+1' });
  expect((await sysadmin.get<UnitsView>('/api/units')).body.units.find((unit) => unit.id === id)).toMatchObject({
    name,
    shortName: '=1+1',
  });
  const audit = await (await year.as('auditor')).get<string>('/api/audit/export');
  expect(audit.headers.get('content-disposition')).toContain('attachment');
  expect(
    audit.body
      .split('\n')
      .flatMap((row) => row.split('","'))
      .filter((cell) => /^"?[=+\-@\t\r＝＋－＠]/.test(cell)),
  ).toEqual([]);
});

test('the published page, its preview and its withdrawal are inert', async () => {
  const head = await year.as('bureau-head');
  for (const area of (await year.overview()).children.flatMap((part) => (part.kind === 'part' ? part.children : []))) {
    const { digest } = (await head.get<AreaView>(`/api/reports/${year.id}/areas/${area.id}`)).body;
    expect(
      (await head.post(`/api/reports/${year.id}/areas/${area.id}/transitions`, { action: 'approve_area', digest }))
        .status,
    ).toBe(200);
  }
  const cover = { documentNumber: '<b onclick=alert(1)>海府</b>CSP_NONCE', date: '2019-01-20' };
  const { version } = await year.overview();
  expect(
    (
      await (
        await year.as('coordinator')
      ).put(
        `/api/reports/${year.id}/preparation`,
        { title: HOSTILE_TITLE, cover, signers: [{ accountId: year.cast.account['leader'], areaId: null, step: 1 }] },
        { ifMatch: version },
      )
    ).status,
  ).toBe(204);
  const full = async (login: string) =>
    (await (await year.as(login)).get<FullReport>(`/api/reports/${year.id}/full`)).body;
  await year.actOnReport('publisher', {
    action: 'clear',
    verdict: 'public',
    digest: (await full('publisher')).digest,
    checks: ['state_secrets'],
    basis: HOSTILE_NOTE,
  });
  await year.actOnReport('bureau-head', { action: 'send_to_sign', digest: (await full('bureau-head')).digest });
  await year.actOnReport('leader', {
    action: 'sign',
    verdict: 'agreed',
    opinion: HOSTILE_NOTE,
    digest: (await full('leader')).manifestDigest,
    password: TEST_PASSWORD,
  });
  await year.actOnReport('publisher', { action: 'publish' });

  const publisher = await year.as('publisher');
  const [edition] = (await publisher.get<PublishView>(`/api/reports/${year.id}/publication`)).body.editions;
  for (const page of [
    await server.visitor().get<string>(`/public/${slug}`),
    await publisher.get<string>(`/api/editions/${edition!.id}/preview`),
  ]) {
    const { text } = expectInert(page);
    for (const word of [...hostileWords, HOSTILE_TITLE, cover.documentNumber]) expect(text).toContain(word);
  }
  const file = await server.visitor().get<string>(`/public/${slug}/1/article.html`);
  expect([file.headers.get('content-disposition'), file.headers.get('x-content-type-options')]).toEqual([
    'attachment; filename=article.html',
    'nosniff',
  ]);

  await publisher.post(
    `/api/editions/${edition!.id}/transitions`,
    { action: 'withdraw', kind: 'error', publicNote: HOSTILE_NOTE },
    { ifMatch: edition!.version },
  );
  const gone = await server.visitor().get<string>(`/public/${slug}`);
  expect(gone.status).toBe(410);
  expect(expectInert(gone).text).toContain(HOSTILE_NOTE);
}, 60_000);

test('every page has its own nonce, and an error says nothing of what was sent', async () => {
  const nonces = await Promise.all(
    Array.from({ length: 20 }, async () =>
      (await server.visitor().get('/public/none', { headers: { accept: 'text/html' } })).headers.get(
        'content-security-policy',
      ),
    ),
  );
  expect(new Set(nonces).size).toBe(20);
  const answer = await server.visitor().get(`/public/${encodeURIComponent('<script>alert(1)</script>')}`);
  expect([answer.status, answer.headers.get('content-type'), JSON.stringify(answer.body).includes('script>')]).toEqual([
    422,
    'application/problem+json; charset=utf-8',
    false,
  ]);
  for (const [name, value] of [
    ['x-powered-by', null],
    ['x-frame-options', 'SAMEORIGIN'],
    ['referrer-policy', 'no-referrer'],
  ] as const)
    expect([name, answer.headers.get(name)]).toEqual([name, value]);
});
