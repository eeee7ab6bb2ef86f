import type { AccountLine, AccountsAdded, Page, PastedAccounts } from '@bafang/shared';
import { type Browser, codes } from '../../testing/browser.js';
import { type Cast, fillCast } from '../../testing/cast.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../../testing/test-server.js';
import { AccountRow, Grant } from '../../users/account.entity.js';

let server: TestServer;
let cast: Cast;
let sysadmin: Browser;

beforeAll(async () => {
  server = await startTestServer();
  cast = await fillCast(server.work);
  sysadmin = await server.as('sysadmin');
});
afterAll(() => server.close());

const paste = async (text: string, apply = true) =>
  (await sysadmin.post<PastedAccounts>('/api/accounts/paste', { text, apply })).body;
const accountOf = (login: string) => server.work.read.findOneByOrFail(AccountRow, { login });
const line = async (search: string) =>
  (await sysadmin.get<Page<AccountLine>>(`/api/accounts?search=${encodeURIComponent(search)}`)).body.items[0];

test('the list of accounts is for the two who keep it, and 403 for every other role', async () => {
  const answers: [string, number][] = [];
  for (const login of [
    'coordinator',
    'reviewer',
    'bureau-head',
    'audit-clerk',
    'audit-head',
    'leader',
    'publisher',
    'auditor',
    'nobody',
    'sysadmin',
    'secadmin',
  ]) {
    answers.push([login, (await (await server.as(login)).get('/api/accounts')).status]);
  }
  expect(answers.filter(([, status]) => status === 200).map(([login]) => login)).toEqual(['sysadmin', 'secadmin']);
  expect(answers.filter(([, status]) => status === 403)).toHaveLength(9);
  expect((await server.visitor().get('/api/accounts')).status).toBe(401);
});

test('accounts are found by name, unit, role and state', async () => {
  const count = async (query: string) => (await sysadmin.get<Page<AccountLine>>(`/api/accounts?${query}`)).body.total;
  expect(await count('')).toBe(18);
  expect(await count('search=WATER')).toBe(2);
  expect(await count(`search=${encodeURIComponent('东港')}`)).toBe(1);
  expect(await count('search=%25')).toBe(0);
  expect(await count('role=reviewer')).toBe(2);
  expect(await count('state=awaiting_grant')).toBe(1);
  expect(await count('role=clerk&state=active')).toBe(4);
});

test('a search finds letters in whatever case and width they are written, there or in it', async () => {
  await paste(
    'Ａ区经办人1号,市审计局,经办人,search-a\na区经办人２号,市审计局,经办人,search-b\nÉcole经办人,市审计局,经办人,search-c',
  );
  const found = async (search: string) =>
    (await sysadmin.get<Page<AccountLine>>(`/api/accounts?search=${encodeURIComponent(search)}`)).body.items.map(
      ({ login }) => login,
    );
  for (const search of ['A区', 'a区', 'Ａ区', 'ａ区'])
    expect([search, ...(await found(search))]).toEqual([search, 'search-a', 'search-b']);
  for (const search of ['人2', '人２']) expect([search, ...(await found(search))]).toEqual([search, 'search-b']);
  for (const search of ['École', 'éCOLE']) expect([search, ...(await found(search))]).toEqual([search, 'search-c']);
  for (const search of ['％', '＿', '～', 'a区经办人1号a', '１号search'])
    expect([search, ...(await found(search))]).toEqual([search]);
  expect(await found('ＳＥＡＲＣＨ－Ａ')).toEqual(['search-a']);
});

test('of more than 500 pasted rows none is read', async () => {
  const text = (rows: number) => Array.from({ length: rows }, (_, at) => `经办人${at}\t市水务局\t经办人`).join('\n');
  expect(await paste(text(500), false)).toMatchObject({ good: 500 });
  expect(await paste(text(501), false)).toMatchObject({ status: 422, code: 'too_many_rows', most: 500 });
});

test('pasted rows: the good ones are added with proposed roles, the bad ones say why', async () => {
  const text = [
    '岗位\t单位\t拟授角色\t账号',
    '经办人子\t市水务局\t经办人\tshuiwu-zi',
    '负责人丑\t市水务局\t单位负责人、经办人',
    'bureau-sysadmin\t市法制局\t审计管理员',
    '经办人寅\t市金融局\t经办人',
    '经办人卯\t市中级人民法院\t经办人',
    '经办人辰\t市水务局\t局长',
    '经办人巳\t市水务局\t经办人\tsysadmin',
    '市长\t市人民政府\t市领导',
    '经办人午\t市人民政府\t经办人',
  ].join('\n');
  const checked = await paste(text, false);
  expect(checked).toMatchObject({ good: 3, added: 0, accountIds: [] });
  expect(checked.rows.map(({ line, problems }) => [line, ...problems.map((problem) => problem.code)])).toEqual([
    [2],
    [3],
    [4, 'administrator_excludes_other_roles'],
    [5, 'unit_unknown'],
    [6, 'unit_without_accounts'],
    [7, 'role_unknown'],
    [8, 'login_taken'],
    [9],
    [10, 'role_does_not_fit_unit'],
  ]);
  const applied = await paste(text);
  expect(applied).toMatchObject({ good: 3, added: 3 });
  expect(applied.accountIds).toHaveLength(3);
  const zi = await accountOf('shuiwu-zi');
  expect(zi).toMatchObject({ name: '经办人子', passwordHash: null, disabledAt: null });
  expect(await server.work.read.findBy(Grant, { accountId: zi.id })).toMatchObject([
    { role: 'clerk', state: 'proposed', proposedBy: cast.account['sysadmin'], unitId: cast.unit['water'] },
  ]);
  expect(applied.rows[1]!.login).toMatch(/^unit-head-\d+$/);
  expect(await line('负责人丑')).toMatchObject({
    state: 'awaiting_grant',
    roles: [
      { role: 'unit_head', state: 'proposed' },
      { role: 'clerk', state: 'proposed' },
    ],
  });
});

test('separators around the roles are no roles; separators alone are none', async () => {
  const row = (role: string) => `经办人酉\t市水务局\t${role}`;
  const roles = ['经办人、', '、经办人；单位负责人，', '经办人 、 ', '、', ''].map(row);
  const { rows } = await paste(['岗位\t单位\t拟授角色', ...roles].join('\n'), false);
  expect(rows.map(({ role, problems }) => [role, ...problems.map(({ code }) => code)])).toMatchObject([
    ['经办人、'],
    ['、经办人；单位负责人，', expect.anything()],
    ['经办人 、', expect.anything()],
    ['、', 'role_unknown'],
    ['', 'role_unknown'],
  ]);
});

test('a unit that none has the name of may be said to be another, of this paste alone', async () => {
  const text = '岗位\t单位\t拟授角色\n经办人申\t水务\t经办人';
  const asUnits = [{ name: '水务', unitId: cast.unit['water'] }];
  const told = async (more: object) =>
    (await sysadmin.post<PastedAccounts>('/api/accounts/paste', { text, apply: false, ...more })).body;
  expect((await told({})).rows[0]?.problems.map(({ code }) => code)).toEqual(['unit_unknown']);
  expect((await told({ asUnits })).rows[0]).toMatchObject({ unit: '水务', problems: [] });
  expect((await told({ asUnits: [{ name: '水务', unitId: cast.account['sysadmin'] }] })).good).toBe(0);
  const { added, accountIds } = await told({ apply: true, asUnits });
  expect(added).toBe(1);
  const account = await server.work.read.findOneByOrFail(AccountRow, { id: accountIds[0]! });
  expect(account).toMatchObject({ name: '经办人申', unitId: cast.unit['water'] });
  expect((await told({})).good).toBe(0);
});

test('login and telephone come with the paste, in the order of its headings; the telephone stays with the administrators', async () => {
  const text = [
    '手机,登录名,岗位,单位,角色',
    '１３８００００００００,hao-a,电话岗甲,市审计局,经办人',
    '0769-22220000转8,,电话岗乙,市审计局,经办人',
    '打听,hao-c,电话岗丙,市审计局,经办人',
    ',13900000000,电话岗丁,市审计局,经办人',
  ].join('\n');
  const { rows, added } = await paste(text);
  expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([[], [], ['phone_invalid'], []]);
  expect(added).toBe(3);
  expect(await accountOf('hao-a')).toMatchObject({ name: '电话岗甲', phone: '13800000000' });
  expect(await line('电话岗乙')).toMatchObject({ phone: '0769-22220000转8', login: expect.stringMatching(/^clerk-/) });
  expect(await line('电话岗丁')).toMatchObject({ phone: '13900000000', login: expect.stringMatching(/^clerk-/) });
  await paste('电话岗甲,市审计局,单位负责人,hao-a,0769-22221111');
  expect(await accountOf('hao-a')).toMatchObject({ phone: '0769-22221111' });
  const trail = await (await server.as('auditor')).get('/api/audit?search=hao-a');
  expect(trail.status).toBe(200);
  expect(JSON.stringify(trail.body)).toContain('change_phone');
  expect(JSON.stringify(trail.body)).not.toMatch(/1380000|22221111/);
});

test('made logins are unique; the same office twice is one account; a row again proposes nothing twice', async () => {
  const twice = '甲,市审计局,经办人\n乙乙,市审计局,经办人\n甲甲,市审计局,经办人\n甲甲,市审计局,单位负责人';
  const { rows, accountIds } = await paste(twice);
  expect(rows.map((row) => row.problems.map((problem) => problem.code))).toEqual([['name_invalid'], [], [], []]);
  expect(rows[2]!.login).toBe(rows[3]!.login);
  expect(rows[1]!.login).not.toBe(rows[2]!.login);
  expect(accountIds).toHaveLength(2);
  const again = await paste(twice);
  expect(again.added).toBe(0);
  expect(again.rows[2]!.problems).toEqual([{ code: 'proposed_already' }]);
});

describe('names that look alike', () => {
  const answers = async (text: string) =>
    (await paste(text)).rows.map(({ login, problems }) => [
      login,
      ...problems.map(({ code, params }) => [code, params]),
    ]);

  test('a pasted unit is the one it looks like', async () => {
    expect(await answers('经办人酉,巿审\u200b计 局,经办人,you-clerk')).toEqual([['you-clerk']]);
    expect(await accountOf('you-clerk')).toMatchObject({ unitId: cast.unit['audit'] });
  });

  test('a login like another is taken, and told which; what is no small Latin letter is none', async () => {
    expect(
      await answers(
        '经办人天,市审计局,经办人,water_clerk\n经办人地,市审计局,经办人,wаter-clerk\n经办人玄,市审计局,经办人,xuan.1\n经办人黄,市审计局,经办人,xuan-1',
      ),
    ).toEqual([
      ['water-clerk', ['login_taken', { login: 'water-clerk' }]],
      ['wаter-clerk', ['login_invalid', undefined]],
      ['xuan.1'],
      ['xuan.1', ['login_taken', { login: 'xuan.1' }]],
    ]);
  });

  test('an office of a unit has one account, until it is disabled', async () => {
    const rows =
      '经办人己,市审计局,经办人,ji-clerk\n经办人巳,市审计局,经办人,si-clerk\n经办人己,市审计局,经办人,ji-clerk-b\n经办人巳,市水务局,经办人,si-clerk-b';
    const office = ['office_taken', { login: 'ji-clerk' }];
    expect(await answers(rows)).toEqual([['ji-clerk'], ['ji-clerk', office], ['ji-clerk', office], ['si-clerk-b']]);
    expect(await answers('经办人巳,市审计局,单位负责人')).toEqual([['ji-clerk']]);
    expect(
      (
        await sysadmin.post<AccountsAdded>('/api/accounts', {
          accounts: [{ login: 'si-clerk', name: '经办人巳', unitId: cast.unit['audit'], roles: [] }],
        })
      ).body.refused,
    ).toEqual([{ login: 'si-clerk', refusals: [{ code: 'office_taken', params: { login: 'ji-clerk' } }] }]);
    await sysadmin.post(`/api/accounts/${(await accountOf('ji-clerk')).id}/disable`);
    expect(await answers('经办人巳,市审计局,经办人,si-clerk')).toEqual([['si-clerk']]);
    expect(await answers('经办人己,市审计局,单位负责人')).toEqual([['si-clerk']]);
  });
});

test('a row that would be two administrators at once is refused before anybody decides', async () => {
  const { rows } = await paste('双肩挑,市法制局,安全管理员、审计管理员');
  expect(rows[0]!.problems).toMatchObject([
    { code: 'administrator_excludes_other_roles', params: { role: 'auditor', others: ['secadmin'] } },
  ]);
});

test('accounts as JSON, for a program', async () => {
  const account = (login: string, unit: string, role: string) => ({
    login,
    name: `程序${login}`,
    unitId: cast.unit[unit],
    roles: [{ role, unitId: cast.unit[unit] }],
  });
  const { status, body } = await sysadmin.post<AccountsAdded>('/api/accounts', {
    accounts: [
      account('p-one', 'audit', 'clerk'),
      account('auditor', 'audit', 'clerk'),
      account('p-two', 'court', 'clerk'),
    ],
  });
  expect(status).toBe(200);
  expect(body.accountIds).toEqual([(await accountOf('p-one')).id]);
  expect(body.refused.map(({ login, refusals }) => [login, refusals[0]!.code])).toEqual([
    ['auditor', 'login_taken'],
    ['p-two', 'unit_without_accounts'],
  ]);
  expect(
    await sysadmin.post('/api/accounts', { accounts: [{ ...account('p-three', 'audit', 'clerk'), admin: true }] }),
  ).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
});

test('disabling ends the sessions: the next request is refused, and so is signing in, until it is enabled', async () => {
  const clerk = await server.as('water-clerk');
  const path = `/api/accounts/${cast.account['water-clerk']}`;
  expect((await clerk.get('/api/units')).status).toBe(200);
  expect((await sysadmin.post(`${path}/disable`)).status).toBe(204);
  expect((await clerk.get('/api/units')).status).toBe(401);
  expect((await clerk.post('/api/auth/refresh')).status).toBe(401);
  expect(
    (await server.visitor().post('/api/auth/sign-in', { login: 'water-clerk', password: TEST_PASSWORD })).status,
  ).toBe(401);
  expect(await line('water-clerk')).toMatchObject({ state: 'disabled', version: 2 });
  expect(await sysadmin.post(`${path}/disable`)).toMatchObject({
    status: 409,
    body: { refusals: [{ code: 'account_disabled' }] },
  });
  expect((await sysadmin.post(`${path}/enable`)).status).toBe(204);
  expect((await clerk.get('/api/units')).status).toBe(401);
  expect((await (await server.as('water-clerk')).get('/api/units')).status).toBe(200);
  expect(await sysadmin.post(`/api/accounts/${cast.account['sysadmin']}/disable`)).toMatchObject({
    status: 409,
    body: { refusals: [{ code: 'own_account' }, { code: 'last_administrator' }] },
  });
});

test('the last active administrator of a kind is not disabled by one person, until there is another who can sign in', async () => {
  const disable = async (login: string) => {
    const answer = await sysadmin.post(`/api/accounts/${cast.account[login]}/disable`);
    return answer.status === 204 ? [] : codes(answer);
  };
  for (const login of ['secadmin', 'auditor'])
    expect([login, await disable(login)]).toEqual([login, ['last_administrator']]);
  await paste('审计管理员乙,市法制局,审计管理员,auditor-b');
  const second = await accountOf('auditor-b');
  const [grant] = await server.work.read.findBy(Grant, { accountId: second.id });
  await (await server.as('secadmin')).post('/api/grants/decide', { ids: [grant!.id], decision: 'grant' });
  expect(await disable('auditor')).toEqual(['last_administrator']);
  await server.work.run((transaction) =>
    transaction.change(AccountRow, { id: second.id }, { passwordHash: 'one of its own' }),
  );
  expect(await disable('auditor')).toEqual([]);
  expect(codes(await sysadmin.post(`/api/accounts/${second.id}/disable`))).toEqual(['last_administrator']);
});
