import { administrators, type GrantLine, type GrantsDecided, type Page, roles, type Role } from '@bafang/shared';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { newId } from '../../database/id.js';
import type { Browser } from '../../testing/browser.js';
import { type Cast, fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { AccountRow, Grant } from '../../users/account.entity.js';

let server: TestServer;
let cast: Cast;
let [sysadmin, secadmin]: Browser[] = [];

beforeAll(async () => {
  server = await startTestServer();
  cast = await fillCast(server.work);
  sysadmin = await server.as('sysadmin');
  secadmin = await server.as('secadmin');
});
afterAll(() => server.close());

const propose = (login: string, role: Role, unit: string) =>
  sysadmin!.post<{ id: string }>('/api/grants', { accountId: cast.account[login], role, unitId: cast.unit[unit] });
const decide = async (decision: string, ...ids: string[]) =>
  (await secadmin!.post<GrantsDecided>('/api/grants/decide', { ids, decision })).body;
const grantOf = (id: string) => server.work.read.findOneByOrFail(Grant, { id });
/** With a password of its own and no role. */
async function addAccount(login: string): Promise<void> {
  const account = await server.work.read.findOneByOrFail(AccountRow, { login: 'nobody' });
  cast.account[login] = newId();
  await server.work.run((transaction) =>
    transaction.add(AccountRow, { ...account, id: cast.account[login]!, login, name: login }),
  );
}
/** Past the services, as a proposal that was lawful when it was made. */
async function plant(
  login: string,
  role: Role,
  unit: string,
  proposedBy: string | null = cast.account['sysadmin']!,
): Promise<string> {
  const id = newId();
  await server.work.run((transaction) =>
    transaction.add(Grant, {
      id,
      accountId: cast.account[login],
      role,
      unitId: cast.unit[unit],
      state: 'proposed',
      validFrom: null,
      validTo: null,
      proposedBy,
      proposedAt: '2018-12-01T00:00:00.000Z',
      decidedBy: null,
      decidedAt: null,
    }),
  );
  return id;
}

test('a role works only once the security administrator has granted it, and ends the sessions', async () => {
  const { status, body } = await propose('audit-clerk', 'unit_head', 'audit');
  expect(status).toBe(201);
  const clerk = await server.as('audit-clerk');
  const grantsOf = async (browser: Browser) =>
    (await browser.get<{ grants: { role: Role }[] }>('/api/session')).body.grants.map((grant) => grant.role);
  expect(await grantsOf(clerk)).toEqual(['clerk']);
  expect(await decide('grant', body.id)).toEqual({ decided: 1, refused: [] });
  expect((await clerk.get('/api/session')).status).toBe(401);
  expect((await grantsOf(await server.as('audit-clerk'))).sort()).toEqual(['clerk', 'unit_head']);
  expect(await grantOf(body.id)).toMatchObject({ state: 'granted', decidedBy: cast.account['secadmin'] });
  expect(await decide('end', body.id)).toEqual({ decided: 1, refused: [] });
  expect(await grantsOf(await server.as('audit-clerk'))).toEqual(['clerk']);
  expect(
    await server.work.read.find(AuditEntry, {
      where: { objectId: cast.account['audit-clerk'] },
      order: { sequence: 'ASC' },
    }),
  ).toMatchObject([
    { action: 'propose_grant' },
    {},
    { action: 'make_grant', actorId: cast.account['secadmin'] },
    {},
    { action: 'end_grant' },
    {},
  ]);
});

test('in bulk: the good ones are done, the refused ones come back with why', async () => {
  const [good, excluded, twice] = [
    await plant('water-clerk', 'unit_head', 'water'),
    await plant('auditor', 'clerk', 'bureau'),
    await plant('water-clerk', 'clerk', 'water'),
  ];
  const unknown = newId();
  const answer = await decide('grant', good, excluded, twice, unknown, good);
  expect(answer.decided).toBe(1);
  expect(Object.fromEntries(answer.refused.map(({ id, refusals }) => [id, refusals[0]!.code]))).toEqual({
    [excluded]: 'administrator_excludes_other_roles',
    [twice]: 'granted_already',
    [unknown]: 'grant_unknown',
  });
  expect(await decide('grant', good)).toMatchObject({
    decided: 0,
    refused: [{ refusals: [{ code: 'grant_not_proposed' }] }],
  });
  expect((await decide('refuse', excluded, twice)).decided).toBe(2);
});

test('of two proposals that exclude each other the second is refused in the same bulk', async () => {
  const [first, second] = [await plant('nobody', 'secadmin', 'audit'), await plant('nobody', 'clerk', 'audit')];
  expect(await decide('grant', first, second)).toMatchObject({ decided: 1, refused: [{ id: second }] });
});

test("every administrator's role excludes every other role", async () => {
  const pairs = administrators.flatMap((login) =>
    roles.filter((role) => role !== login).map((role) => [login, role] as const),
  );
  for (const [login, role] of pairs) {
    const answer = await propose(login, role, role === 'leader' ? 'city' : 'bureau');
    expect(answer).toMatchObject({
      status: 409,
      body: {
        refusals: expect.arrayContaining([expect.objectContaining({ code: 'administrator_excludes_other_roles' })]),
      },
    });
  }
  expect(pairs).toHaveLength(27);
});

test('nobody decides on the own grants, or on what the own hand proposed', async () => {
  const own = await plant('secadmin', 'secadmin', 'audit');
  expect(await decide('grant', own)).toMatchObject({ decided: 0, refused: [{ refusals: [{ code: 'own_grant' }] }] });
  const held = await server.work.read.findOneByOrFail(Grant, { accountId: cast.account['secadmin'], state: 'granted' });
  expect(await decide('end', held.id)).toMatchObject({ decided: 0, refused: [{ refusals: [{ code: 'own_grant' }] }] });
  const proposed = await plant('leader2', 'leader', 'city', cast.account['secadmin']!);
  expect(await decide('grant', proposed)).toMatchObject({
    refused: [{ refusals: [{ code: 'own_proposal' }, { code: 'granted_already' }] }],
  });
});

test("the last active administrator's grant is not ended, nor that of two at once", async () => {
  const grantsOf = (login: string) =>
    server.work.read.findBy(Grant, { accountId: cast.account[login]!, state: 'granted' });
  for (const login of ['sysadmin', 'auditor']) {
    const [held] = await grantsOf(login);
    expect(await decide('end', held!.id)).toMatchObject({
      decided: 0,
      refused: [{ refusals: [{ code: 'last_administrator', params: { role: login } }] }],
    });
  }
  await addAccount('bureau-second');
  await decide('grant', await plant('bureau-second', 'auditor', 'bureau'));
  const both = [...(await grantsOf('auditor')), ...(await grantsOf('bureau-second'))].map(({ id }) => id);
  expect(await decide('end', ...both)).toMatchObject({
    decided: 1,
    refused: [{ id: both[1], refusals: [{ code: 'last_administrator' }] }],
  });
});

test('the list of proposals says beforehand what speaks against each', async () => {
  const planted = await plant('sysadmin', 'auditor', 'bureau');
  const { body } = await secadmin!.get<Page<GrantLine>>('/api/grants');
  const line = body.items.find((item) => item.id === planted)!;
  expect(line).toMatchObject({
    account: { login: 'sysadmin' },
    role: 'auditor',
    unit: { shortName: '市法制局' },
    state: 'proposed',
    refusals: [{ code: 'administrator_excludes_other_roles', params: { others: ['sysadmin'] } }],
  });
  expect(
    (await secadmin!.get<Page<GrantLine>>('/api/grants?state=granted')).body.items.every(
      (item) => item.refusals.length === 0,
    ),
  ).toBe(true);
  for (const login of ['sysadmin', 'auditor', 'coordinator'])
    expect((await (await server.as(login)).get('/api/grants')).status).toBe(403);
});
