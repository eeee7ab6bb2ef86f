import type { GroupChange, PastedUnits, UnitsView } from '@bafang/shared';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { newId } from '../../database/id.js';
import type { Browser } from '../../testing/browser.js';
import { type Cast, fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { UnitProposal } from '../../units/unit.entity.js';

let server: TestServer;
let cast: Cast;
let sysadmin: Browser;

beforeAll(async () => {
  server = await startTestServer();
  cast = await fillCast(server.work);
  sysadmin = await server.as('sysadmin');
});
afterAll(() => server.close());

const all = async () => (await sysadmin.get<UnitsView>('/api/units')).body;
const named = async (name: string) => (await all()).units.find((unit) => unit.name === name);
const said = async (groupId: string) => {
  const { name, unitIds } = (await all()).groups.find(({ id }) => id === groupId)!;
  return [name, ...unitIds.sort()];
};
const newest = async () => (await server.work.read.find(AuditEntry, { order: { sequence: 'DESC' }, take: 1 }))[0]!;

test('every account with a role picks from the same units and groups', async () => {
  const clerk = await server.as('town-clerk');
  const { status, body } = await clerk.get<UnitsView>('/api/units');
  expect(status).toBe(200);
  expect(body.units.map((unit) => unit.id)).toContain(cast.unit['water']);
  expect(body.groups).toMatchObject([{ name: '各部门' }]);
  expect((await (await server.as('nobody')).get('/api/units')).status).toBe(403);
});

test('the system administrator adds a unit, and what is not sent in a change stays', async () => {
  const added = await sysadmin.post<{ id: string }>('/api/units', {
    kind: 'division',
    name: '法制局法规科',
    shortName: '法规科',
    parentId: cast.unit['bureau'],
    validFrom: '2018-01-01',
  });
  expect(added.status).toBe(201);
  expect(await newest()).toMatchObject({ action: 'add_unit', objectLabel: '法制局法规科', objectId: added.body.id });
  expect((await sysadmin.send('PATCH', `/api/units/${added.body.id}`, { shortName: '市法规科' })).status).toBe(204);
  expect(await named('法制局法规科')).toMatchObject({
    shortName: '市法规科',
    parentId: cast.unit['bureau'],
    validFrom: '2018-01-01',
    kind: 'division',
  });
  expect(await newest()).toMatchObject({ action: 'change_unit', facts: '{"shortName":"市法规科"}' });
});

test.each([
  ['a name that is there', { name: '海城市水务局', shortName: '新的' }, 'unit_name_taken'],
  ['a short name that is another name', { name: '全新单位', shortName: '海城市水务局' }, 'unit_name_taken'],
  [
    'an unknown parent',
    { name: '全新单位', shortName: '新的', parentId: '0198a000-0000-7000-8000-000000000000' },
    'unit_unknown',
  ],
  [
    'dates the wrong way round',
    { name: '全新单位', shortName: '新的', validFrom: '2018-02-01', validTo: '2018-01-01' },
    'dates_reversed',
  ],
])('%s is refused', async (_, unit, code) => {
  expect(await sysadmin.post('/api/units', { kind: 'department', ...unit })).toMatchObject({
    status: 409,
    body: { refusals: [{ code }] },
  });
});

describe('what looks like a name that is there is refused, and told which', () => {
  const taken = (name: string) => ({
    status: 409,
    body: { refusals: [{ code: 'unit_name_taken', params: { names: [name] } }] },
  });
  // prettier-ignore
  test.each([
    ['an invisible character', '海城市水\u200b务局',    '海城市水务局'],
    ['another 市',             '海城巿水务局',         '海城市水务局'],
    ['a radical',              '海城市⽔务局',         '海城市水务局'],
    ['brackets and a space',   '（海城）市 水务局',     '海城市水务局'],
    ['for the short name',     '巿水务局',            '市水务局'],
  ])('%s', async (_, name, there) => {
    expect(await sysadmin.post('/api/units', { kind: 'department', name, shortName: '新的' })).toMatchObject(taken(there));
    expect(await sysadmin.post('/api/units', { kind: 'department', name: '全新单位', shortName: name })).toMatchObject(taken(there));
    expect(await sysadmin.send('PATCH', `/api/units/${cast.unit['audit']}`, { shortName: name })).toMatchObject(taken(there));
  });

  test('the own names are no others', async () => {
    const path = `/api/units/${cast.unit['audit']}`;
    expect((await sysadmin.send('PATCH', path, { shortName: '海城巿审计局' })).status).toBe(204);
    expect((await sysadmin.send('PATCH', path, { shortName: '市审计局' })).status).toBe(204);
  });

  test('in one paste', async () => {
    const text =
      '国土局\t市国土局\t部门\n国士局\t市国士局\t部门\n公安局\t公安\t部门\n治安队\t公\u00ad安\t部门\n巿水务局\t水务\t部门';
    const { body } = await sysadmin.post<PastedUnits>('/api/units/paste', { text, apply: true });
    expect(body).toMatchObject({ good: 2, added: 2 });
    expect(body.rows.map(({ problems }) => problems.map(({ code, params }) => [code, params]))).toEqual([
      [],
      [['unit_name_taken', { names: ['国土局', '市国土局'] }]],
      [],
      [['unit_name_taken', { names: ['公安'] }]],
      [['unit_name_taken', { names: ['市水务局'] }]],
    ]);
  });

  test('of a group', async () => {
    expect(await sysadmin.post('/api/groups', { name: '各部 门', unitIds: [] })).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'group_name_taken', params: { name: '各部门' } }] },
    });
  });

  test('of a proposal that is accepted', async () => {
    const id = newId();
    await server.work.run((transaction) =>
      transaction.add(UnitProposal, {
        id,
        name: '巿水务局',
        proposedBy: cast.account['coordinator'],
        proposedAt: '2018-12-01T00:00:00.000Z',
      }),
    );
    expect(await sysadmin.post(`/api/unit-proposals/${id}/accept`)).toMatchObject(taken('市水务局'));
    expect((await sysadmin.send('DELETE', `/api/unit-proposals/${id}`)).status).toBe(204);
  });
});

test('no unit is its own grandparent, and a kind is not taken away from what uses it', async () => {
  const child = (
    await sysadmin.post<{ id: string }>('/api/units', {
      kind: 'division',
      name: '水务局二科',
      shortName: '水务二科',
      parentId: cast.unit['water'],
    })
  ).body.id;
  expect(await sysadmin.send('PATCH', `/api/units/${cast.unit['water']}`, { parentId: child })).toMatchObject({
    status: 409,
    body: { refusals: [{ code: 'unit_its_own_parent' }] },
  });
  const answer = await sysadmin.send('PATCH', `/api/units/${cast.unit['water']}`, { kind: 'outside' });
  expect(answer).toMatchObject({
    status: 409,
    body: {
      refusals: [
        { code: 'unit_in_use', params: { right: 'leads' } },
        { code: 'unit_in_use', params: { right: 'accounts' } },
      ],
    },
  });
  expect((await sysadmin.send('PATCH', `/api/units/${child}`, { kind: 'outside' })).status).toBe(204);
});

test('groups are made, and changed in what is sent', async () => {
  const [town, water] = [cast.unit['town'], cast.unit['water']];
  const { body } = await sysadmin.post<{ id: string }>('/api/groups', { name: '各镇街', unitIds: [town, town] });
  const change = (changes: GroupChange, id = body.id) => sysadmin.send('PATCH', `/api/groups/${id}`, changes);
  expect(await said(body.id)).toEqual(['各镇街', ...[town].sort()]);
  expect((await change({ name: '镇与水', joining: [water!, town!] })).status).toBe(204);
  expect(await said(body.id)).toEqual(['镇与水', ...[town, water].sort()]);
  expect((await change({ leaving: [town!, newId()] })).status).toBe(204);
  expect(await said(body.id)).toEqual(['镇与水', ...[water].sort()]);
  expect(JSON.parse((await newest()).facts)).toEqual({ joined: [], left: [town] });
  expect(await change({ name: '各部门', joining: [newId()] })).toMatchObject({
    status: 409,
    body: { refusals: [{ code: 'group_name_taken' }, { code: 'unit_unknown' }] },
  });
  expect((await change({ name: '没有的组' }, newId())).status).toBe(404);
});

test('of two who change a group at a time neither undoes what the other did', async () => {
  const [town, water] = [cast.unit['town'], cast.unit['water']];
  const { body } = await sysadmin.post<{ id: string }>('/api/groups', { name: '并改组', unitIds: [town] });
  const change = (changes: GroupChange) => sysadmin.send('PATCH', `/api/groups/${body.id}`, changes);
  // both have read the group as it was made
  expect((await change({ joining: [water!] })).status).toBe(204);
  expect((await change({ name: '两人改的组', leaving: [town!] })).status).toBe(204);
  expect(await said(body.id)).toEqual(['两人改的组', ...[water].sort()]);
});

test('of pasted rows the good ones become units and the bad ones are told', async () => {
  const text =
    '名称\t简称\t类别\n海城市教育局\t市教育局\t部门\n西港镇人民政府\t西港镇\t镇街园区\n海城市水务局\t市水局\t部门\n某局\t\t机构\n海城市教育局\t教育\t部门';
  const checked = await sysadmin.post<PastedUnits>('/api/units/paste', { text, apply: false });
  expect(checked.body).toMatchObject({ good: 2, added: 0 });
  expect(checked.body.rows.map((row) => [row.line, row.problems.map((problem) => problem.code)])).toEqual([
    [2, []],
    [3, []],
    [4, ['unit_name_taken']],
    [5, ['kind_unknown']],
    [6, ['unit_name_taken']],
  ]);
  expect(await named('海城市教育局')).toBeUndefined();
  expect((await sysadmin.post('/api/units/paste', { text, apply: true })).body).toMatchObject({ good: 2, added: 2 });
  expect(await named('西港镇人民政府')).toMatchObject({ shortName: '西港镇', kind: 'town' });
});

test('of more than 500 pasted rows none is read', async () => {
  const text = (rows: number) =>
    ['名称\t简称\t类别', ...Array.from({ length: rows }, (_, at) => `海城市第${at}局\t第${at}局\t部门`)].join('\n');
  const paste = (rows: number) => sysadmin.post('/api/units/paste', { text: text(rows), apply: false });
  expect((await paste(500)).body).toMatchObject({ good: 500 });
  expect(await paste(501)).toMatchObject({ status: 422, body: { code: 'too_many_rows', most: 500 } });
});

test('a proposed name becomes an outside unit, or goes', async () => {
  const [kept, dropped] = [newId(), newId()];
  await server.work.run((transaction) =>
    transaction.add(
      UnitProposal,
      [
        [kept, '海城海关'],
        [dropped, '某某公司'],
      ].map(([id, name]) => ({
        id,
        name,
        proposedBy: cast.account['coordinator'],
        proposedAt: '2018-12-01T00:00:00.000Z',
      })),
    ),
  );
  expect((await sysadmin.post(`/api/unit-proposals/${kept}/accept`)).status).toBe(201);
  expect((await sysadmin.send('DELETE', `/api/unit-proposals/${dropped}`)).status).toBe(204);
  expect((await sysadmin.post(`/api/unit-proposals/${kept}/accept`)).status).toBe(404);
  expect(await named('海城海关')).toMatchObject({ kind: 'outside', shortName: '海城海关' });
  expect((await all()).proposals).toEqual([]);
});
