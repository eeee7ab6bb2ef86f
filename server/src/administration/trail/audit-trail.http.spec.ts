import { type AuditPage, type AuditVerdict, failedActions } from '@bafang/shared';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Audit } from '../../audit/audit.js';
import { verifyChain } from '../../audit/verify-chain.js';
import type { Browser } from '../../testing/browser.js';
import { type Cast, fillCast } from '../../testing/cast.js';
import { downloadedSheet } from '../../testing/downloaded-sheet.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';

let server: TestServer;
let cast: Cast;
let auditor: Browser;

beforeAll(async () => {
  server = await startTestServer();
  cast = await fillCast(server.work);
  auditor = await server.as('auditor');
});
afterAll(() => server.close());

const page = async (query = '') => (await auditor.get<AuditPage>(`/api/audit${query}`)).body;

test('the trail is the auditor’s alone', async () => {
  for (const login of ['sysadmin', 'secadmin', 'coordinator', 'leader']) {
    const browser = await server.as(login);
    for (const path of ['/api/audit', '/api/audit/verify', '/api/audit/export'])
      expect((await browser.get(path)).status).toBe(403);
  }
});

test('newest first, and reading leaves its entry', async () => {
  const first = await page();
  expect(first.items.map((item) => item.sequence)).toEqual(
    Array.from({ length: first.total }, (_, index) => first.total - index),
  );
  expect(first.items[0]).toMatchObject({ action: 'sign_in', actorUnit: '市人民政府', objectType: 'account' });
  const second = await page();
  expect(second.total).toBe(first.total + 1);
  expect(second.items[0]).toMatchObject({
    action: 'read_audit',
    actorName: 'bureau-auditor',
    objectLabel: `1—${first.total}`,
    prevHash: first.items[0]!.hash,
  });
});

test('filters by who, object, fingerprint, action, unit, failure and civil date', async () => {
  await server.visitor().post('/api/auth/sign-in', { login: 'leader', password: 'wrong' });
  const {
    items: [entry],
  } = await page('?failed=true');
  expect(entry).toMatchObject({ action: 'sign_in_failed', objectLabel: 'leader' });
  for (const search of ['LEADER', 'ｌｅａｄｅｒ', 'Leaｄer'])
    expect((await page(`?search=${encodeURIComponent(search)}&action=sign_in_failed`)).total).toBe(1);
  expect(
    (
      await page(
        `?search=${entry!.hash
          .slice(0, 16)
          .toUpperCase()
          .replace(/(....)/g, '$1%20')}`,
      )
    ).items[0]!.sequence,
  ).toBe(entry!.sequence);
  expect((await page(`?unitId=${cast.unit['city']}&action=sign_in`)).items.map((item) => item.actorName)).toEqual([
    'city-leader',
  ]);
  for (const action of failedActions)
    await server.app.get(Audit).record({ actor: null, action, object: { type: 'report', label: '2018' } });
  const failed = await page('?failed=true');
  expect(failed.items.map((item) => item.action)).toEqual([...failedActions].reverse().concat('sign_in_failed'));
  expect(failedActions).toEqual(expect.arrayContaining(['refused', 'set_publication_refused']));
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  expect((await page(`?from=${today}&to=${today}`)).total).toBeGreaterThan(0);
  expect((await page(`?to=2018-12-31`)).total).toBe(0);
  expect((await auditor.get('/api/audit?from=yesterday')).status).toBe(422);
});

test('verification tells where the chain holds, and is remembered', async () => {
  const { status, body } = await auditor.get<AuditVerdict>('/api/audit/verify');
  expect(status).toBe(200);
  expect(body).toMatchObject({ ok: true, brokenAt: null });
  expect(await page()).toMatchObject({ verified: body, entries: body.entries + 1 });
});

test('the export holds every entry as text that is never a formula, and leaves its entry', async () => {
  await server.app.get(Audit).record({
    actor: { id: cast.account['leader']!, name: '=HYPERLINK("x")' },
    action: 'test',
    object: { type: 'unit', label: '＠a' },
  });
  const before = await page('?action=export_audit');
  const { headers, body } = await auditor.get<string>('/api/audit/export');
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
  expect(body).toContain(`"'=HYPERLINK(""x"")"`);
  expect(body).toContain(`"'＠a"`);
  expect(body.trimEnd().split('\r\n')).toHaveLength(1 + before.entries + 1);
  expect((await page('?action=export_audit')).total).toBe(1);
});

test('the export as a sheet is filtered as the page is, and leaves its entry', async () => {
  const before = await page('?action=export_audit');
  const [name, rows] = await downloadedSheet(auditor, '/api/audit/export.xlsx?action=test');
  expect(name).toMatch(/^审计记录-\d{4}-\d{2}-\d{2}\.xlsx$/);
  expect(rows.map((row) => [row[3], row[7]])).toEqual([
    ['人员', '对象'],
    ['=HYPERLINK("x")', '＠a'],
  ]);
  expect(rows[1]![1]).toBeInstanceOf(Date);
  const { total, items } = await page('?action=export_audit');
  expect(total).toBe(before.total + 1);
  expect(items[0]!.facts).toMatchObject({ format: 'xlsx', filter: { action: 'test' } });
});

test('neither SQL of the application nor of a console changes or removes an entry', async () => {
  const before = await server.work.read.find(AuditEntry, { order: { sequence: 'ASC' } });
  const forged = `INTO audit_entries
    SELECT sequence, at, actor_id, 'x', action, object_type, object_id, object_label, facts, algorithm, prev_hash, hash
    FROM audit_entries WHERE sequence = 1`;
  const attempts = [
    `UPDATE audit_entries SET actor_name = 'x' WHERE sequence = 1`,
    'DELETE FROM audit_entries WHERE sequence = 1',
    'DELETE FROM audit_entries',
    ...(server.work.isPostgres
      ? ['TRUNCATE audit_entries', `INSERT ${forged} ON CONFLICT (sequence) DO UPDATE SET actor_name = 'x'`]
      : [`INSERT OR REPLACE ${forged}`]),
  ];
  for (const sql of attempts) {
    await expect(server.work.run((transaction) => transaction.manager.query(sql))).rejects.toThrow('append-only');
  }
  expect(await server.work.read.find(AuditEntry, { order: { sequence: 'ASC' } })).toEqual(before);
});

test('fifty acts at once leave one unforked chain', async () => {
  const sysadmin = await server.as('sysadmin');
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      sysadmin.post('/api/units', { kind: 'outside', name: `单位第${index}`, shortName: `第${index}号` }),
    ),
  );
  expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(201));
  expect(await server.work.read.countBy(AuditEntry, { action: 'add_unit' })).toBe(50);
  expect(await verifyChain(server.work)).toMatchObject({ ok: true, entries: await server.work.read.count(AuditEntry) });
});

test('a sheet of more entries than one holds is refused, and what is filtered further is given', async () => {
  const most = 20_000;
  await server.work.run((transaction) =>
    transaction.manager.query(`INSERT INTO audit_entries
      (sequence, at, actor_name, action, object_type, facts, algorithm, prev_hash, hash)
      WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n <= ${most})
      SELECT 1000000 + n, '2018-12-13T06:00:00.000Z', '', 'many', 'unit', '{}', 'sha256', 'p' || n, 'h' || n FROM numbers`),
  );
  const before = await page('?action=export_audit');
  expect(await auditor.get('/api/audit/export.xlsx?action=many')).toMatchObject({
    status: 422,
    body: { code: 'too_many_rows', most },
  });
  const read = await auditor.get<string>('/api/audit/export.xlsx', { headers: { accept: 'text/html' } });
  expect([read.status, read.headers.get('content-type')]).toEqual([422, 'text/html; charset=utf-8']);
  expect((await page('?action=export_audit')).total).toBe(before.total);
  expect((await auditor.get('/api/audit/export.xlsx?action=test')).status).toBe(200);
});
