import {
  type ImportConfirmed,
  type ImportView,
  type Made,
  nodesOf,
  type PrintedNode,
  type PublishView,
  type ReportOverview,
} from '@bafang/shared';
import { strToU8, zipSync } from 'fflate';
import { Edition } from '../outline/edition.entity.js';
import type { Answer, Browser } from '../testing/browser.js';
import { type Cast, fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { ImportRow } from './import.entity.js';
import { p, wordFile } from './testing/word-file.js';

let server: TestServer;
let cast: Cast;
let coordinator: Browser;

beforeAll(async () => {
  server = await startTestServer();
  cast = await fillCast(server.work);
  coordinator = await server.as('coordinator');
});
afterAll(() => server.close());

const REPORT = [
  '海城市2017年度法治政府建设情况报告',
  '',
  '海城市坚持依法行政。',
  '',
  '一、基本情况',
  '',
  '（一）依法履职',
  '一是深化改革。全年精简事项三十项。',
  '二是办理复议。共一百二十件。',
  '',
  '二、下一年设想',
  '继续推进各项工作。',
].join('\n');

async function upload(
  bytes: Uint8Array | string,
  name = '海城2017.txt',
  field = 'file',
): Promise<Answer<{ id: string; code?: string }>> {
  const form = new FormData();
  form.append(field, new Blob([bytes as string]), name);
  return coordinator.post('/api/imports', form);
}
const view = async (id: string) => (await coordinator.get<ImportView>(`/api/imports/${id}`)).body;
const draftOf = ({ title, issuer, year, nodes, answers }: ImportView) => ({ title, issuer, year, nodes, answers });
const place = () => ({ issuingUnitId: cast.unit['city'], hostUnitId: cast.unit['bureau'] });
const rows = () => server.work.read.count(ImportRow);
const headings = (nodes: readonly PrintedNode[]): string[] =>
  nodes.flatMap((node) => [`${node.label}${node.heading ?? ''}`, ...headings(node.children)]);

describe('the road of a good file', () => {
  let id: string;

  test('upload, look, correct: the tree beside its source', async () => {
    const answer = await upload(REPORT);
    expect(answer.status).toBe(201);
    id = answer.body.id;
    const read = await view(id);
    expect(read).toMatchObject({
      title: '海城市2017年度法治政府建设情况报告',
      issuer: '海城市',
      year: 2017,
      version: 1,
      fileName: '海城2017.txt',
    });
    expect(read.lines[4]).toEqual({ line: 5, text: '一、基本情况' });
    const nodes = read.nodes.map((node) =>
      node.kind === 'part' && node.number === 2 ? { ...node, heading: '2018年设想' } : node,
    );
    const put = await coordinator.put<ImportView>(`/api/imports/${id}`, { ...draftOf(read), nodes }, { ifMatch: 1 });
    expect(put).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await coordinator.put(`/api/imports/${id}`, draftOf(read), { ifMatch: 1 })).status).toBe(412);
    expect(
      await server.work.query(
        `SELECT facts AS "facts{}" FROM audit_entries WHERE action = 'edit_import' AND object_id = :id`,
        { id },
      ),
    ).toEqual([{ facts: { version: 2 } }]);
    expect((await coordinator.put(`/api/imports/${id}`, draftOf(read))).status).toBe(428);
  });

  test('a flag that waits for its answer keeps it back', async () => {
    const lacking = (await upload(REPORT.replace('一是深化改革', '深化改革工作').replace('2017年度', '2016年度'))).body
      .id;
    const read = await view(lacking);
    const asked = read.notes.filter((note) => note.needsAnswer);
    expect(asked.map((note) => note.code)).toContain('ordinal_missing');
    expect(await coordinator.post(`/api/imports/${lacking}/confirm`, place(), { ifMatch: 1 })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'flags_unanswered' }] },
    });
    const answers = Object.fromEntries(asked.map((note) => [String(note.index), true]));
    await coordinator.put(`/api/imports/${lacking}`, { ...draftOf(read), answers }, { ifMatch: 1 });
    expect((await coordinator.post(`/api/imports/${lacking}/confirm`, place(), { ifMatch: 2 })).status).toBe(200);
  });

  test('a flag points at its words; a draft that was read before flags did opens all the same', async () => {
    const { id: unclear } = (await upload(REPORT.replace('二是办理', '三是办理').replace('2017年度', '2015年度'))).body;
    const read = await view(unclear);
    const [asked] = read.notes.filter(({ needsAnswer }) => needsAnswer);
    const [words] = asked?.words ?? [];
    expect(read.lines.find(({ line }) => line === words?.line)?.text.slice(words?.from, words?.to)).toBe('三是');
    const { outline } = await server.work.read.findOneByOrFail(ImportRow, { id: unclear });
    const notes = outline.notes.map(({ words: _, ...note }) => note);
    await server.work.run((transaction) =>
      transaction.change(ImportRow, { id: unclear }, { outline: { ...outline, notes } }),
    );
    expect((await view(unclear)).notes).toEqual(notes);
    await server.work.run((transaction) => transaction.erase(ImportRow, { id: unclear }));
  });

  test('confirmed it is a baseline of its year, whose text is what the tree held', async () => {
    expect(
      (
        await coordinator.post(
          `/api/imports/${id}/confirm`,
          { ...place(), hostUnitId: cast.unit['water'] },
          { ifMatch: 2 },
        )
      ).status,
    ).toBe(403);
    expect(
      (
        await coordinator.post(
          `/api/imports/${id}/confirm`,
          { ...place(), issuingUnitId: cast.unit['town'] },
          { ifMatch: 2 },
        )
      ).status,
    ).toBe(422);
    const { status, body } = await coordinator.post<ImportConfirmed>(`/api/imports/${id}/confirm`, place(), {
      ifMatch: 2,
    });
    expect(status).toBe(200);
    const edition = await server.work.read.findOneByOrFail(Edition, { id: body.editionId });
    expect(headings(edition.text.children)).toEqual([
      '',
      '一、基本情况',
      '（一）依法履职',
      '一是深化改革',
      '二是办理复议',
      '二、2018年设想',
      '',
    ]);
    expect(JSON.stringify(edition.text)).toContain('全年精简事项三十项。');
    expect((await coordinator.get<ReportOverview>(`/api/reports/${body.reportId}`)).body).toMatchObject({
      state: 'published',
      year: 2017,
      children: [],
    });
    const { slug, editions } = (await coordinator.get<PublishView>(`/api/reports/${body.reportId}/publication`)).body;
    expect(editions).toMatchObject([{ kind: 'imported', state: 'published', offers: [] }]);
    expect((await server.visitor().get(`/public/${slug}`)).status).toBe(404);
    expect((await coordinator.get(`/api/imports/${id}`)).status).toBe(404);
  });

  test('a year that is there is not imported again, and a second confirmation finds nothing', async () => {
    const again = (await upload(REPORT)).body.id;
    expect(await coordinator.post(`/api/imports/${again}/confirm`, place(), { ifMatch: 1 })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'year_taken' }] },
    });
    expect((await coordinator.post(`/api/imports/${id}/confirm`, place(), { ifMatch: 2 })).status).toBe(404);
    const title = (
      await coordinator.put(`/api/imports/${again}`, { ...draftOf(await view(again)), year: null }, { ifMatch: 1 })
    ).status;
    expect([title, (await coordinator.post(`/api/imports/${again}/confirm`, place(), { ifMatch: 2 })).status]).toEqual([
      200, 422,
    ]);
    expect((await coordinator.send('DELETE', `/api/imports/${again}`)).status).toBe(204);
    expect((await coordinator.get(`/api/imports/${again}`)).status).toBe(404);
    expect(
      await server.work.query(
        `SELECT actor_id AS actor FROM audit_entries WHERE action = 'discard_import' AND object_id = :again`,
        { again },
      ),
    ).toEqual([{ actor: cast.account['coordinator'] }]);
  });

  test('the next year opens from it, with its years moved on', async () => {
    const sources = (await coordinator.get<{ editions: { id: string; year: number }[] }>('/api/reports/sources')).body;
    const editionId = sources.editions.find((edition) => edition.year === 2017)!.id;
    const { id: reportId } = (
      await coordinator.post<{ id: string }>('/api/reports', { year: 2018, ...place(), from: { editionId } })
    ).body;
    expect(JSON.stringify((await coordinator.get<ReportOverview>(`/api/reports/${reportId}`)).body.children)).toContain(
      '2019年设想',
    );
  });
});

test('what the tree takes for a heading, who writes under it next year can keep', async () => {
  const { id } = (await upload(REPORT.replace('2017年度', '2013年度'))).body;
  const read = await view(id);
  const point = { id: 'p', kind: 'point', number: 1, heading: '长'.repeat(300), text: '三项。', line: 1, children: [] };
  const area = { ...point, id: 'a', kind: 'area', heading: '依法\n履职', text: null, children: [point] };
  await coordinator.put(`/api/imports/${id}`, { ...draftOf(read), nodes: [area] }, { ifMatch: 1 });
  const answer = await coordinator.post<ImportConfirmed>(`/api/imports/${id}/confirm`, place(), { ifMatch: 2 });
  const from = { editionId: answer.body.editionId };
  const created = await coordinator.post<Made>('/api/reports', { year: 2014, ...place(), from });
  const overview = async () => (await coordinator.get<ReportOverview>(`/api/reports/${created.body.id}`)).body;
  for (const line of nodesOf((await overview()).children)) {
    const same = { op: 'rename', id: line.id, heading: line.heading };
    const { version } = await overview();
    const kept = await coordinator.post(`/api/reports/${created.body.id}/outline`, same, { ifMatch: version });
    expect([line.heading, kept.status]).toEqual([line.heading, 200]);
  }
});

describe('hostile and broken files', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(600)]);
  const entities = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;
  const document = (dtd: string, text: string) =>
    wordFile('', {
      'word/document.xml': `<?xml version="1.0"?>${dtd}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    });
  const files: [what: string, bytes: Uint8Array | string, name: string, codes: string][] = [
    ['nothing at all', '', 'a.txt', 'no_text'],
    ['a Word file without a word', wordFile(p('')), 'a.docx', 'no_text'],
    ['a picture of a page', '<html><img src=x></html>', 'a.html', 'scanned_no_text'],
    ['an image', png, 'a.txt', 'unsupported_type'],
    ['an image that calls itself a Word file', png, 'a.docx', 'unsupported_type broken_file'],
    ['a PDF', '%PDF-1.7\n', 'a.docx', 'unsupported_type'],
    ['a zip bomb', wordFile('', { 'word/media/a.bin': new Uint8Array(8 * 1024 * 1024) }), 'a.docx', 'zip_bomb'],
    [
      'a path out of the archive',
      zipSync({ ...{ '_rels/.rels': strToU8('<x/>') }, '../../../../tmp/evil.txt': strToU8('x') }),
      'a.docx',
      'broken_file unsupported_type',
    ],
    ['a billion laughs', document(entities, '&j;'), 'a.docx', 'broken_file'],
    [
      'an entity that reads a file',
      document('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'),
      'a.docx',
      'broken_file',
    ],
    [
      'a document type that asks another server',
      document('<!DOCTYPE w SYSTEM "http://127.0.0.1:9/evil.dtd">', '甲'),
      'a.docx',
      'broken_file',
    ],
    ['half a Word file', wordFile(p('一、情况')).slice(0, 200), 'a.docx', 'broken_file'],
    ['twenty thousand numbers', '1.甲\n'.repeat(20_000), 'a.txt', 'outline_too_large'],
    [
      'more points beside one another than can be kept',
      '甲市2017年法治政府建设年度报告\n一、情况\n（一）职能\n' +
        Array.from({ length: 501 }, (_, at) => `${at + 1}.办事\n`).join(''),
      'a.txt',
      'outline_too_large',
    ],
    [
      'a point longer than can be kept',
      `甲市2017年法治政府建设年度报告\n一、情况\n${'办好了。'.repeat(130_000)}`,
      'a.txt',
      'outline_too_large',
    ],
    [
      'ten thousand tables in one another',
      `<!doctype html>${'<table><tr><td>'.repeat(10_000)}甲`,
      'a.html',
      'too_deep too_large broken_file',
    ],
  ];

  test.each(files)(
    '%s is refused with a word for it, and leaves nothing behind',
    async (_, bytes, name, codes) => {
      const before = [await rows(), await server.work.query('SELECT COUNT(*) AS c FROM audit_entries')];
      const answer = await upload(bytes, name);
      expect(answer.status).toBe(422);
      expect(codes.split(' ')).toContain(answer.body.code);
      expect([await rows(), await server.work.query('SELECT COUNT(*) AS c FROM audit_entries')]).toEqual(before);
    },
    30_000,
  );

  test('more than 20 MB is 413, none, two or another field is 4xx', async () => {
    const before = await rows();
    expect(await upload(new Uint8Array(20 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      body: { code: 'too_large' },
    });
    expect((await upload(REPORT, 'a.txt', 'other')).status).toBe(400);
    expect((await coordinator.post('/api/imports', new FormData())).status).toBe(422);
    expect((await coordinator.post('/api/imports', { file: 'x' })).status).toBe(422);
    const two = new FormData();
    for (const name of ['a.txt', 'b.txt']) two.append('file', new Blob([REPORT]), name);
    expect((await coordinator.post('/api/imports', two)).status).toBe(400);
    const field = new FormData();
    field.append('hostUnitId', cast.unit['water']!);
    field.append('file', new Blob([REPORT]), 'a.txt');
    expect((await coordinator.post('/api/imports', field)).status).toBe(400);
    expect(await rows()).toBe(before);
  });

  test('nobody but a coordinator gets as far as having a file read', async () => {
    const before = await rows();
    const form = new FormData();
    form.append('file', new Blob([REPORT]), 'a.txt');
    for (const login of ['reviewer', 'audit-clerk', 'sysadmin'])
      expect((await (await server.as(login)).post('/api/imports', form)).status).toBe(403);
    expect((await server.visitor().post('/api/imports', form)).status).toBe(401);
    expect(await rows()).toBe(before);
  });

  test.each([
    '../../../etc/passwd',
    '<img src=x onerror=alert(1)>.txt',
    '=cmd|x!A1.txt',
    'a\u0000.txt',
    'a\r\nSet-Cookie: x=1.txt',
    `${'长'.repeat(300)}.txt`,
    '\ud800.txt',
    '',
  ])('a file called %j is read by what is in it', async (name) => {
    const { status, body } = await upload(REPORT, name);
    expect([201, 400, 422]).toContain(status);
    if (status === 201) expect((await view(body.id)).fileName.length).toBeLessThanOrEqual(200);
  });

  test('a name that comes encoded keeps no control character, and none that turns it round or nobody sees', async () => {
    const cookie = [...coordinator.cookies].map((pair) => pair.join('=')).join('; ');
    const body = [
      '--x',
      `Content-Disposition: form-data; name="file"; filename*=UTF-8''a%00b%1B%E2%80%AE%E2%80%8B.txt`,
      'Content-Type: text/plain',
      '',
      REPORT,
      '--x--',
      '',
    ].join('\r\n');
    const answer = await fetch(`${server.address}/api/imports`, {
      method: 'POST',
      body,
      headers: { origin: server.address, cookie, 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(answer.status).toBe(201);
    expect((await view(((await answer.json()) as { id: string }).id)).fileName).toBe('ab.txt');
  });

  test('a script in a file is text in the tree', async () => {
    const html = `<!doctype html><title>海城市2010年度法治政府建设情况报告</title><script>alert(1)</script><p>海城市2010年度法治政府建设情况报告</p><p onclick="alert(1)">一、情况</p><p>&lt;script&gt;alert(2)&lt;/script&gt;完成。</p><iframe src="//evil.example"></iframe>`;
    const { nodes } = await view((await upload(html, 'a.html')).body.id);
    expect(JSON.stringify(nodes)).toContain('<script>alert(2)</script>完成。');
    expect(JSON.stringify(nodes)).not.toContain('alert(1)');
  });

  test('the server answers others while a file is read', async () => {
    const reading = Promise.all(
      Array.from({ length: 4 }, () => upload(`<!doctype html>${'<p>一、情况'.repeat(4000)}`, 'a.html')),
    );
    const waits: number[] = [];
    for (let ask = 0; ask < 20; ask++) {
      const began = performance.now();
      await server.visitor().get('/health/live');
      waits.push(performance.now() - began);
    }
    await reading;
    expect(waits.sort((a, b) => a - b)[10]).toBeLessThan(1000);
  });
});

test('a tree corrected by hand is bounded as one that was read', async () => {
  const { id } = (await upload(REPORT)).body;
  const read = await view(id);
  const node = { id: 'n', kind: 'point', number: 1, heading: '题', text: '话。', line: 1, children: [] };
  const put = async (nodes: unknown[]) =>
    (await coordinator.put(`/api/imports/${id}`, { ...draftOf(read), nodes }, { ifMatch: 1 })).status;
  expect(await put(Array.from({ length: 501 }, () => node))).toBe(422);
  expect(await put([{ ...node, kind: 'chapter' }])).toBe(422);
  expect(await put([{ ...node, number: -1 }])).toBe(422);
});
