import { administrators } from '@bafang/shared';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { lastingUnit, Unit } from '../../units/unit.entity.js';
import { AccountRow, firstGrant, Grant } from '../../users/account.entity.js';
import { FirstAdministrators } from './first-administrators.js';

let server: TestServer;
let first: FirstAdministrators;

beforeEach(async () => {
  server = await startTestServer();
  first = server.app.get(FirstAdministrators);
});
afterEach(() => server.close());

test('on an empty database: a unit is made with the first, and the three share it', async () => {
  for (const role of administrators)
    await first.add({
      role,
      login: `first-${role}`,
      name: `${role}甲`,
      unit: role === 'sysadmin' ? '海城市司法局' : null,
    });
  expect(await server.work.read.find(Unit)).toMatchObject([{ kind: 'department', name: '海城市司法局' }]);
  expect(await server.work.read.countBy(Grant, { state: 'granted' })).toBe(3);
  await expect(first.add({ role: 'auditor', login: 'second', name: '审计管理员乙', unit: null })).rejects.toThrow(
    'The role auditor has somebody already: first-auditor',
  );
});

test('the first unit is made beside none that looks like it', async () => {
  await server.work.run((transaction) =>
    transaction.add(Unit, lastingUnit({ kind: 'outside', name: '海城海关', shortName: '海关', position: 0 })),
  );
  const add = (unit: string) => first.add({ role: 'sysadmin', login: 'first', name: '系统管理员甲', unit });
  await expect(add('海城 海关')).rejects.toThrow('There is 海城海关');
  await add('海城市司法局');
});

test('with accounts there, only a role that nobody holds, in a unit that may have accounts', async () => {
  const cast = await fillCast(server.work);
  const add = (login: string, unit: string | null = null) =>
    first.add({ role: 'auditor', login, name: '审计管理员乙', unit });
  await expect(add('second')).rejects.toThrow('already: auditor');
  await server.work.run((transaction) =>
    transaction.change(AccountRow, { login: 'auditor' }, { disabledAt: new Date().toISOString() }),
  );
  await expect(add('sysadmin')).rejects.toThrow('taken');
  await expect(add('No Login')).rejects.toThrow('--login');
  await expect(add('second', '海城市中级人民法院')).rejects.toThrow('no unit');
  await expect(add('audit_head', '市审计局')).rejects.toThrow('audit-head, which is taken');
  await server.work.run((transaction) =>
    transaction.change(AccountRow, { login: 'nobody' }, { name: '审计管理员 乙' }),
  );
  await expect(add('second', '市审计局')).rejects.toThrow('审计管理员 乙, which is taken');
  await server.work.run((transaction) => transaction.change(AccountRow, { login: 'nobody' }, { name: '无人' }));
  await add('second', '巿审计局');
  expect(await server.work.read.findOneByOrFail(AccountRow, { login: 'second' })).toMatchObject({
    unitId: cast.unit['audit'],
    mustChangePassword: true,
  });
});

describe('the first start of production', () => {
  const logins = async () => ((await first.addMissing()) ?? []).map(({ role, login }) => [role, login]);

  test('appoints the three with a password each, once; two at the same moment appoint one set', async () => {
    const [one, other] = await Promise.all([first.addMissing(), first.addMissing()]);
    expect([one?.length, other?.length].sort()).toEqual([0, 3]);
    const made = [...one!, ...other!];
    expect(made.map(({ role, login }) => [role, login])).toEqual(administrators.map((role) => [role, role]));
    expect(new Set(made.map(({ password }) => password)).size).toBe(3);
    for (const { login, password } of made) await server.visitor().signIn(login, password);
    expect(await logins()).toEqual([]);
    expect(await server.work.read.countBy(AccountRow, { mustChangePassword: true })).toBe(3);
  });

  test('fills no office that was held before: who restarts the server appoints nobody', async () => {
    await first.addMissing();
    await server.work.run((transaction) =>
      transaction.change(AccountRow, { login: 'auditor' }, { disabledAt: new Date().toISOString() }),
    );
    expect(await logins()).toEqual([]);
    await first.add({ role: 'auditor', login: 'second', name: '审计管理员乙', unit: null });
  });

  test('leaves whom the console appointed, and takes another login where one is in use', async () => {
    await first.add({ role: 'secadmin', login: 'auditor', name: '安全管理员乙', unit: null });
    expect(await logins()).toEqual([
      ['sysadmin', 'sysadmin'],
      ['auditor', 'auditor-2'],
    ]);
  });

  test('takes another office name where the unit has one that looks the same', async () => {
    await first.add({ role: 'secadmin', login: 'secadmin', name: '系统 管理员', unit: null });
    expect((await first.addMissing())?.map(({ name }) => name)).toEqual(['系统管理员-2', '审计管理员']);
  });
});

describe('a lost password', () => {
  test('of the only one of a kind is made anew, and the session of before ends', async () => {
    const cast = await fillCast(server.work);
    const before = await server.as('secadmin');
    const { login, password } = await first.reset('secadmin');
    expect((await before.get('/api/session')).status).toBe(401);
    const browser = await server.visitor().signIn(login, password);
    expect((await browser.get('/api/session')).body).toMatchObject({ mustChangePassword: true });
    expect(await server.work.read.findOneByOrFail(AuditEntry, { action: 'reset_administrator' })).toMatchObject({
      actorId: null,
      objectId: cast.account['secadmin'],
    });
  });

  test.each([
    ['audit-clerk', 'audit-clerk is no administrator'],
    ['nobody-knows', 'nobody-knows is no administrator'],
  ])('of %s is not', async (login, words) => {
    await fillCast(server.work);
    await expect(first.reset(login)).rejects.toThrow(words);
  });

  test('of one of two is not: the other helps', async () => {
    const cast = await fillCast(server.work);
    const grant = { accountId: cast.account['reviewer']!, role: 'secadmin', unitId: cast.unit['bureau']! } as const;
    await server.work.run((transaction) => transaction.add(Grant, firstGrant(grant, '2018-01-01T00:00:00.000Z')));
    await expect(first.reset('secadmin')).rejects.toThrow('reviewer is secadmin as well');
  });
});
