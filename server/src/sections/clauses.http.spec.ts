import type { ReportOverview, Role } from '@bafang/shared';
import { codes } from '../testing/browser.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { sectionsIn, Year } from '../testing/year.js';
import { UnitGroup, UnitGroupMember } from '../units/unit.entity.js';
import { Grant } from '../users/account.entity.js';
import { Sittings } from './sittings.js';

/** Clauses of the law that no story passes: each test goes on where the one before ended. */
let server: TestServer;
let year: Year;

beforeAll(async () => {
  server = await startTestServer();
  year = new Year(server, await fillCast(server.work));
  await year.plan();
  await year.assign();
});
afterAll(() => server.close());

const grants = (login: string, role: Role, patch: Partial<Grant>) =>
  server.work.run((transaction) => transaction.change(Grant, { accountId: year.cast.account[login]!, role }, patch));
const sections = async () => sectionsIn((await year.overview()).children);

test.each<[string, [string, Role][]]>([
  ['units_without_head', [['water-head', 'unit_head']]],
  [
    'second_approver_missing',
    [
      ['reviewer', 'reviewer'],
      ['reviewer2', 'reviewer'],
    ],
  ],
])('to open a year: %s', async (code, ended) => {
  const open = async () =>
    (await year.as('coordinator')).post(
      `/api/reports/${year.id}/transitions`,
      { action: 'open' },
      { ifMatch: (await year.overview()).version },
    );
  for (const [login, role] of ended) await grants(login, role, { validTo: '2001-01-01' });
  expect(codes(await open())).toEqual([code]);
  for (const [login, role] of ended) await grants(login, role, { validTo: null });
});

test('a group is its members of the day it was used', async () => {
  const coordinator = await year.as('coordinator');
  const [, , water] = await sections();
  const supporting = async () => (await sections())[2]!.supportingUnitIds;
  await coordinator.post(`/api/reports/${year.id}/assignment/paste`, {
    text: `${water!.label}\t海城市水务局\t各部门`,
    apply: true,
  });
  const members = [year.cast.unit['bureau'], year.cast.unit['audit']];
  expect((await supporting()).sort()).toEqual(members.sort());
  const [group] = await server.work.read.find(UnitGroup);
  await server.work.run((transaction) =>
    transaction.erase(UnitGroupMember, { groupId: group!.id, unitId: year.cast.unit['audit']! }),
  );
  expect((await supporting()).sort()).toEqual(members.sort());
});

test('a sitting leaves one entry, with the digests before and after', async () => {
  await year.open();
  const { id } = (await sections())[1]!;
  const entries = async () =>
    (
      await server.work.query<{ actor: string; facts: unknown }>(
        `SELECT actor_id AS actor, facts AS "facts{}" FROM audit_entries
         WHERE action = 'edited' AND object_id = :id
         ORDER BY sequence`,
        { id },
      )
    ).map(({ actor, facts }) => [actor, facts]);
  await year.act('audit-clerk', id, { action: 'start' });
  const before = (await year.section('audit-clerk', id)).digest;
  await year.write('audit-clerk', id, '一稿。');
  const after = await year.write('audit-clerk', id, '二稿。');
  await server.app.get(Sittings, { strict: false }).closeIdle();
  expect(await entries()).toEqual([]);
  const last = await year.write('audit-head', id, '三稿。');
  await year.act('audit-head', id, { action: 'submit', digest: last });
  expect(await entries()).toEqual([
    [year.cast.account['audit-clerk'], { before, after }],
    [year.cast.account['audit-head'], { before: after, after: last }],
  ]);
});

test('an area wholly waived is left out of print, and the next one takes its number', async () => {
  const [, first, second] = await sections();
  await year.act('reviewer', first!.id, { action: 'return', reason: '可以免报', dueDate: '2099-12-20' });
  await year.act('water-clerk', second!.id, { action: 'start' });
  for (const [login, { id }] of [
    ['audit-head', first!],
    ['water-head', second!],
  ] as const) {
    const { digest } = await year.section(login, id);
    await year.act(login, id, { action: 'submit', variant: 'waiver', reason: '本年无此项工作', digest });
    await year.act('reviewer', id, { action: 'waive' });
  }
  const draft = (await (await year.as('bureau-head')).get<string>(`/api/reports/${year.id}/draft.html`)).body;
  expect([draft.includes('依法履职'), /（一）.{0,40}化解矛盾/s.test(draft)]).toEqual([false, true]);
});

test('a planned year is given up by its coordinator, another never', async () => {
  const coordinator = await year.as('coordinator');
  const { unit } = year.cast;
  const { id } = (
    await coordinator.post<{ id: string }>('/api/reports', {
      year: 2019,
      issuingUnitId: unit['city'],
      hostUnitId: unit['bureau'],
      from: { templateId: 'eight-areas-2015' },
    })
  ).body;
  const remove = async (reportId: string) =>
    coordinator.send('DELETE', `/api/reports/${reportId}`, undefined, {
      ifMatch: (await coordinator.get<ReportOverview>(`/api/reports/${reportId}`)).body.version,
    });
  expect((await remove(id)).status).toBe(204);
  expect((await coordinator.get(`/api/reports/${id}`)).status).toBe(404);
  expect(codes(await remove(year.id))).toEqual(['wrong_state']);
});
