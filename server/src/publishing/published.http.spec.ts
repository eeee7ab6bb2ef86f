import type { PrintedReport } from '@bafang/shared';
import { jest } from '@jest/globals';
import { digestOf } from '../database/digest.js';
import { newId } from '../database/id.js';
import { FileStore } from '../files/file-store.js';
import { Image } from '../files/image.entity.js';
import { FilePiece } from '../files/stored-file.entity.js';
import { Edition, EditionFileRow } from '../outline/edition.entity.js';
import { Report } from '../outline/report.entity.js';
import type { Cast } from '../testing/cast.js';
import type { TestServer } from '../testing/test-server.js';
import { withoutTriggers } from '../testing/without-triggers.js';
import { formats } from './render/formats.js';
import { Html } from './render/web/html.js';
import { sampleImage, sampleReport } from './testing/sample-report.js';
import { descendants, parseXml } from './testing/strict-xml.js';

/** The template of the article as it may be one day; set aside until a test says so. */
let redesigned = false;
const today = await import('./render/web/article.js');
const { articleHtml } = today;
jest.unstable_mockModule('./render/web/article.js', () => ({
  ...today,
  articleHtml: (...given: Parameters<typeof articleHtml>) =>
    redesigned ? new Html(`<article class="new">${articleHtml(...given).source}</article>\n`) : articleHtml(...given),
}));
const { fillCast } = await import('../testing/cast.js');
const { startTestServer } = await import('../testing/test-server.js');
const { Freezer } = await import('./freezer.js');
const { newReport } = await import('../reports/reports.js');
const { renderArticle } = await import('./render/web/web.js');

const AT = '2019-01-24T07:36:00.000Z';
const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' } };
let server: TestServer;
let cast: Cast;
let report: Report;

beforeAll(async () => {
  server = await startTestServer();
  cast = await fillCast(server.work);
  report = newReport({
    id: newId(),
    year: 2018,
    issuingUnitId: cast.unit['city']!,
    hostUnitId: cast.unit['bureau']!,
    templateId: 'blank',
    title: sampleReport().title,
    state: 'published',
    createdAt: AT,
  });
  await server.work.run(async (transaction) => {
    await transaction.add(Report, report);
    const { bytes, ...image } = sampleImage;
    const file = { ...image, size: bytes.length };
    await server.app.get(FileStore, { strict: false }).keep({ ...file, bytes: [bytes] });
    const addedBy = cast.account['audit-clerk'];
    await transaction.add(Image, { id: newId(), reportId: report.id, ...file, addedBy, at: AT });
  });
});
afterAll(() => server.close());

async function freeze(text: PrintedReport): Promise<Edition> {
  return server.app
    .get(Freezer, { strict: false })
    .freeze({ report, text, reportDigest: digestOf(JSON.stringify(text)), templateVersion: 1, sections: [], round: 1 });
}

const change = (edition: Edition, patch: Partial<Edition>) =>
  server.work.run((transaction) => transaction.change(Edition, { id: edition.id }, patch));
const visit = (path = '') => server.visitor().get<string>(`/public/${report.slug}${path}`);

async function bytesOf(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`${server.address}/public/${report.slug}${path}`)).arrayBuffer());
}

const publicImage = () => fetch(`${server.address}/public/images/${sampleImage.digest}`);

let first: Edition;
let stored: { article: string; docx: string };

test('what is frozen is not there for the public, whatever the address', async () => {
  first = await freeze(sampleReport());
  expect((await server.visitor().get<string>('/public', BROWSER)).body).toContain('还没有公开的年度报告。');
  for (const path of ['', '/1', '/1/article.html', '/1/report.docx', `/1/${sampleImage.digest}`])
    expect([path, (await visit(path)).status]).toEqual([path, 404]);
  expect((await publicImage()).status).toBe(404);
});

const list = async () => (await server.visitor().get<string>('/public', BROWSER)).body;

test('what is published is, under the report’s address and its own number, to anybody', async () => {
  await change(first, { state: 'published', publishedAt: AT });
  const page = await visit();
  expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-cache',
  ]);
  expect(page.body).toContain(`本页地址 <a href="${server.address}/public/${report.slug}">`);
  expect((await visit('/1')).body).toContain(`本页地址 <a href="${server.address}/public/${report.slug}/1">`);
  expect(page.headers.getSetCookie()).toEqual([]);
});

test('the years that are public stand in a list for people, what is frozen does not', async () => {
  const page = await server.visitor().get<string>('/public', BROWSER);
  expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-cache',
  ]);
  expect(page.body).toContain(`<h2>2018年</h2>`);
  expect(page.body).toContain(`<a href="/public/${report.slug}">${first.title}</a><small>2019年1月24日公开</small>`);
  expect(page.body).not.toContain('<script');
  expect((await visit()).body).toContain('<a href="/public">法治政府建设年度报告</a>');
});

const feed = async () => {
  const { status, body, headers } = await server.visitor().get<string>('/public/feed.xml');
  expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  return body;
};
/** Of each edition in the feed its page and what is said of it. */
const fed = async () =>
  descendants(parseXml(await feed()), 'entry').map((entry) => [
    descendants(entry, 'link')[0]!.attributes['href']!.replace(`${server.address}/public/${report.slug}`, ''),
    descendants(entry, 'summary')[0]!.text,
  ]);

test('feed readers are told what came out, and not what is frozen', async () => {
  expect(await fed()).toEqual([['/1', expect.stringMatching(/发布，第1版。$/)]]);
  expect((await list()).includes('<link rel="alternate" type="application/atom+xml" href="/public/feed.xml">')).toBe(
    true,
  );
});

test('its files are just those of the manifest that is signed, named for people, and not sent twice', async () => {
  const manifest = JSON.parse(first.manifest.slice(first.manifest.indexOf('\n') + 1)) as {
    files: { name: string; digest: string }[];
    renderers: unknown;
  };
  const digests = Object.fromEntries(manifest.files.map(({ name, digest }) => [name, digest]));
  const documents = Object.values(formats).map(({ file }) => file);
  expect(Object.keys(digests).sort()).toEqual([sampleImage.digest, ...documents].sort());
  for (const name of documents) expect([name, digestOf(await bytesOf(`/1/${name}`))]).toEqual([name, digests[name]]);
  const article = await bytesOf('/1/article.html');
  const { headers } = await visit('/1/report.docx');
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="${first.title.replace(/[^ -~]/g, '?')}.docx"; filename*=UTF-8''${encodeURIComponent(first.title)}.docx`,
  );
  expect([headers.get('etag'), headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
    `"${digests['report.docx']}"`,
    'no-cache',
    'nosniff',
  ]);
  expect(
    (
      await server.visitor().get(`/public/${report.slug}/1/report.docx`, {
        headers: { 'if-none-match': headers.get('etag')!, 'cache-control': 'max-age=0' },
      })
    ).status,
  ).toBe(304);
  stored = { article: new TextDecoder().decode(article), docx: digests['report.docx']! };
});

test('an image in it is served as it was signed, shown by a page and run by nobody, and listed with no document', async () => {
  const image = await publicImage();
  expect(digestOf(new Uint8Array(await image.arrayBuffer()))).toBe(sampleImage.digest);
  expect(
    ['content-type', 'content-disposition', 'content-security-policy', 'x-content-type-options', 'cache-control'].map(
      (name) => image.headers.get(name),
    ),
  ).toEqual(['image/png', 'inline', "default-src 'none'; sandbox", 'nosniff', 'no-cache']);
  const { body } = await visit();
  expect(body).toContain(`<img src="/public/images/${sampleImage.digest}" alt="一张红色的图">`);
  expect(body).not.toContain(`href="/public/${report.slug}/1/${sampleImage.digest}"`);
  expect((await server.visitor().get(`/public/images/${'d'.repeat(64)}`)).status).toBe(404);
});

test('another template changes no published page and no published file', async () => {
  redesigned = true;
  expect(renderArticle(sampleReport())).toContain('<article class="new">');
  const page = await visit();
  expect(page.body).toContain(stored.article);
  expect(page.body).not.toContain('<article class="new">');
  expect(new TextDecoder().decode(await bytesOf('/1/article.html'))).toBe(stored.article);
  expect(digestOf(await bytesOf('/1/report.docx'))).toBe(stored.docx);
});

test('what is frozen from then on has it; the old edition stays as it was, and says what came after', async () => {
  const second = await freeze({ ...sampleReport(), cover: { documentNumber: '海府〔2019〕2号', date: '2019-03-01' } });
  await change(first, { state: 'superseded', endedAt: '2019-03-01T01:00:00.000Z' });
  await change(second, { state: 'published', publishedAt: '2019-03-01T01:00:00.000Z', publicNote: '发文字号有误' });
  expect((await visit()).body).toContain('<article class="new">');
  expect((await visit()).body).toContain('本版是更正后的第2版。发文字号有误。');
  expect(await list()).toContain('<small>2019年3月1日公开，更正后的第2版</small>');
  const old = await visit('/1');
  expect(old.body).toContain(stored.article);
  expect(old.body).toContain(
    `本版已于2019年3月1日更正，请看<a href="${server.address}/public/${report.slug}">第2版</a>。发文字号有误。`,
  );
  redesigned = false;
  expect(await fed()).toEqual([
    ['/2', expect.stringContaining('更正后的第2版')],
    ['/1', expect.stringContaining('本版已于2019年3月1日更正')],
  ]);
});

test('a withdrawn edition is 410 with its note; no word of it and no file is left', async () => {
  const second = await server.work.read.findOneByOrFail(Edition, { reportId: report.id, number: 2 });
  await change(second, {
    state: 'withdrawn',
    endedAt: '2019-03-02T01:00:00.000Z',
    ending: 'error',
    withdrawalNote: '正在核对',
  });
  for (const path of ['', '/2']) {
    const { status, body } = await visit(path);
    expect([
      status,
      body.includes('本版已于2019年3月2日撤回，不再公开。正在核对。'),
      body.includes('受理复议'),
      body.includes('report.docx'),
    ]).toEqual([410, true, false, false]);
  }
  expect(await list()).toContain(`${first.title}</a><small>已撤回</small>`);
  expect((await fed())[0]).toEqual(['/2', '本版已于2019年3月2日撤回，不再公开。正在核对。']);
  for (const name of ['article.html', 'report.docx']) expect((await visit(`/2/${name}`)).status).toBe(404);
  expect((await visit('/1')).body).toContain('更正后的版本已经撤回。');
  expect((await publicImage()).status).toBe(200);
  await change(first, { state: 'withdrawn' });
  expect((await publicImage()).status).toBe(404);
  await change(first, { state: 'superseded' });
});

test('a browser reads a page where nothing is, a program the problem', async () => {
  for (const path of [
    '/public/2018-00000000',
    '/public/nothing',
    `/public/${report.slug}/7`,
    `/public/${report.slug}/x`,
    `/public/${report.slug}/1/none.pdf`,
    `/public/${report.slug}/1/article.html/further/down`,
  ]) {
    const page = await server.visitor().get<string>(path, BROWSER);
    expect([path, page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
      path,
      404,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(page.body).toContain('<h1>没有这个页面</h1>');
    expect(page.body).not.toContain('CSP_NONCE');
    const problem = await server.visitor().get(path);
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
  }
});

test('neither is a file to which the list was led, nor one of a manifest that was edited', async () => {
  const { id, manifest } = await server.work.read.findOneByOrFail(Edition, { reportId: report.id, number: 1 });
  const where = { editionId: id, name: 'report.docx' };
  const { digest } = await server.work.read.findOneByOrFail(EditionFileRow, where);
  const served = async () => (await visit('/1/report.docx')).status;
  expect(await served()).toBe(200);
  await withoutTriggers(server.work, (transaction) =>
    transaction.change(EditionFileRow, where, { digest: digestOf(stored.article) }),
  );
  expect(await served()).toBe(500);
  await withoutTriggers(server.work, async (transaction) => {
    await transaction.change(Edition, { id }, { manifest: manifest.replaceAll(digest, digestOf(stored.article)) });
  });
  expect(await served()).toBe(500);
  await withoutTriggers(server.work, async (transaction) => {
    await transaction.change(EditionFileRow, where, { digest });
    await transaction.change(Edition, { id }, { manifest });
  });
  expect(await served()).toBe(200);
});

test('bytes that are no longer those that were signed are not served', async () => {
  const damaged = Buffer.from(stored.article.replace('120', '121'));
  await withoutTriggers(server.work, (transaction) =>
    transaction.change(FilePiece, { digest: digestOf(stored.article), position: 0 }, { bytes: damaged }),
  );
  for (const path of ['/1', '/1/article.html']) {
    const page = await server.visitor().get<string>(`/public/${report.slug}${path}`, BROWSER);
    expect([page.status, page.body.includes('这个页面暂时打不开'), page.body.includes('121件')]).toEqual([
      500,
      true,
      false,
    ]);
  }
  expect((await visit('/1/report.docx')).status).toBe(200);
});
