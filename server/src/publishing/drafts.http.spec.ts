import type { ReportOverview, SectionLine } from '@bafang/shared';
import { strFromU8, unzipSync } from 'fflate';
import { verifyChain } from '../audit/verify-chain.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';
import { descendants, parseXml } from './testing/strict-xml.js';

let server: TestServer;
let year: Year;
let sections: SectionLine[];

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await year.plan();
  await year.assign();
  await year.open();
  sections = sectionsIn((await year.overview()).children);
});
afterAll(() => server.close());

const page = async (login: string) => (await year.as(login)).get<string>(`/api/reports/${year.id}/draft.html`);
const words = (html: string): string => html.slice(html.indexOf('<article')).replace(/<[^>]*>/g, '');

async function file(login: string): Promise<{ headers: Headers; lines: string[]; marks: string[] }> {
  const { cookies } = await year.as(login);
  const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
  const answer = await fetch(`${server.address}/api/reports/${year.id}/draft.docx`, { headers: { cookie } });
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const linesOf = (name: string) =>
    descendants(parseXml(strFromU8(parts[name]!)), 'w:p').map((p) =>
      descendants(p, 'w:t')
        .map(({ text }) => text)
        .join(''),
    );
  return {
    headers: answer.headers,
    lines: linesOf('word/document.xml'),
    marks: Object.keys(parts)
      .filter((name) => /^word\/header/.test(name))
      .flatMap(linesOf),
  };
}

const exports = () =>
  server.work.query<{ actor: string; facts: { format: string }; label: string }>(
    `SELECT actor_name AS actor, facts AS "facts{}", object_label AS label FROM audit_entries
     WHERE action = 'export_draft'
     ORDER BY sequence`,
  );

/** The lead unit's clerk writes; who does more is told by the test. */
async function written(line: SectionLine, clerk: string, text: string): Promise<string> {
  await year.act(clerk, line.id, { action: 'start' });
  return year.write(clerk, line.id, text);
}

test('before anything is submitted every place says 未报送, under its number and heading', async () => {
  const { body } = await page('coordinator');
  expect(words(body).match(/未报送/g)).toHaveLength(sections.length);
  expect(words(body)).toContain('一是依法履职其一。未报送');
  expect((await file('coordinator')).lines.filter((line) => line.endsWith('未报送'))).toHaveLength(sections.length);
});

test('it has what was submitted, and not what a unit is still writing', async () => {
  const [, audit, water] = sections;
  const digest = await written(audit!, 'audit-clerk', '审计全年办理十二件。');
  await year.act('audit-clerk', audit!.id, { action: 'send', digest });
  await written(water!, 'water-clerk', '水务写到一半。');
  expect(words((await page('reviewer')).body)).not.toMatch(/十二件|写到一半/);
  await year.act('audit-head', audit!.id, { action: 'submit', digest });
  for (const login of ['coordinator', 'reviewer', 'bureau-head']) {
    const html = words((await page(login)).body);
    expect([
      login,
      html.includes('审计全年办理十二件。'),
      html.includes('写到一半'),
      html.match(/未报送/g)?.length,
    ]).toEqual([login, true, false, sections.length - 1]);
    const { lines } = await file(login);
    expect([lines.some((line) => line.includes('十二件')), lines.some((line) => line.includes('写到一半'))]).toEqual([
      true,
      false,
    ]);
  }
});

test('after a return it shows the last text that the bureau had', async () => {
  const [, audit] = sections;
  await year.act('reviewer', audit!.id, { action: 'return', reason: '请写明去向', dueDate: '2099-12-20' });
  await year.write('audit-clerk', audit!.id, '审计改了又改。');
  const html = words((await page('coordinator')).body);
  expect([html.includes('十二件'), html.includes('改了又改')]).toEqual([true, false]);
});

test('it is marked 送审稿, in the page and on every page of the file, and says who printed it and when', async () => {
  const { body } = await page('coordinator');
  expect(body).toContain('<p class="watermark" aria-hidden="true">送审稿</p>');
  expect(body).toMatch(/送审稿，不是签发稿。bureau-coordinator \d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d导出。/);
  expect(body).toMatch(/<title>送审稿：/);
  expect(body).not.toContain('文稿指纹');
  const { marks, lines } = await file('coordinator');
  expect(marks).toEqual(['送审稿', '送审稿']);
  expect(lines.join('')).not.toContain('文稿指纹');
});

test('no cache keeps a draft', async () => {
  const { headers } = await page('coordinator');
  expect([headers.get('cache-control'), headers.get('content-type')]).toEqual(['no-store', 'text/html; charset=utf-8']);
});

test('each export is one entry of the trail, with its format; a refused one is none', async () => {
  const before = await exports();
  await page('reviewer');
  await file('bureau-head');
  for (const login of ['audit-clerk', 'publisher', 'leader', 'sysadmin', 'auditor'])
    expect([login, (await page(login)).status]).toEqual([login, 403]);
  expect((await server.visitor().get(`/api/reports/${year.id}/draft.html`)).status).toBe(401);
  const label = `${((await year.overview()) as ReportOverview).year}`;
  expect((await exports()).slice(before.length)).toEqual([
    { actor: 'bureau-reviewer', facts: { format: 'html' }, label },
    { actor: 'bureau-bureau-head', facts: { format: 'docx' }, label },
  ]);
  expect(await verifyChain(server.work)).toMatchObject({ ok: true });
});
