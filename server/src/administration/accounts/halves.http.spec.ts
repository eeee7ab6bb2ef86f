import type {
  AccountLine,
  AccountsPage,
  GrantsDecided,
  Half,
  PasswordSheet,
  PastedAccounts,
  Role,
} from '@bafang/shared';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { SignInFailure } from '../../auth/session.entity.js';
import type { Browser } from '../../testing/browser.js';
import { type Cast, fillCast } from '../../testing/cast.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../../testing/test-server.js';
import { AccountRow, firstGrant, Grant, PasswordHalf } from '../../users/account.entity.js';

let server: TestServer;
let cast: Cast;
let printers: Record<Half, Browser>;

beforeAll(async () => {
  server = await startTestServer();
  cast = await fillCast(server.work);
  printers = { front: await server.as('sysadmin'), rear: await server.as('secadmin') };
});
beforeEach(() => forget());
afterAll(() => server.close());

const forget = () => server.work.run((transaction) => transaction.eraseBefore(SignInFailure, 'at', '9999'));
const OWN = 'my own long secret';
const accountOf = (login: string) => server.work.read.findOneByOrFail(AccountRow, { login });
const order = async (printer: Browser, ...logins: string[]) =>
  printer.post<PasswordSheet>('/api/accounts/passwords', {
    accountIds: await Promise.all(logins.map(async (login) => (await accountOf(login)).id)),
  });
/** The half that is on the sheet of one account. */
async function print(half: Half, login: string): Promise<string> {
  const { body } = await order(printers[half], login);
  expect(body).toMatchObject({ half, refused: [], rows: [{ login }] });
  return body.rows[0]!.password;
}
const signIn = async (login: string, password: string) =>
  (await server.visitor().post('/api/auth/sign-in', { login, password })).status;
const line = async (login: string): Promise<AccountLine> =>
  (await printers.rear.get<AccountsPage>(`/api/accounts?search=${login}`)).body.items[0]!;
async function newClerk(login: string): Promise<string> {
  const text = `经办人${login},市审计局,经办人,${login}`;
  const { body } = await printers.front.post<PastedAccounts>('/api/accounts/paste', { text, apply: true });
  expect(body.added).toBe(1);
  return body.accountIds[0]!;
}
async function grantAll(accountId: string): Promise<void> {
  const grants = await server.work.read.findBy(Grant, { accountId, state: 'proposed' });
  const ids = grants.map(({ id }) => id);
  const { body } = await printers.rear.post<GrantsDecided>('/api/grants/decide', { ids, decision: 'grant' });
  expect(body.decided).toBe(ids.length);
}
const changed = async (login: string, current: string) =>
  (await (await server.visitor().signIn(login, current)).post('/api/auth/password', { current, next: OWN })).status;

test('the two halves, each told once and kept as a hash alone, open the account, and must be changed', async () => {
  const id = await newClerk('two-halves');
  await grantAll(id);
  expect(await line('two-halves')).toMatchObject({ state: 'awaiting_password', password: 'none' });
  const answer = await order(printers.front, 'two-halves');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.body).toEqual({
    half: 'front',
    rows: [
      { login: 'two-halves', name: '经办人two-halves', unit: '市审计局', password: expect.any(String), whole: false },
    ],
    refused: [],
  });
  const front = answer.body.rows[0]!.password;
  expect(await line('two-halves')).toMatchObject({ state: 'awaiting_password', password: 'front' });
  const {
    body: { rows },
  } = await order(printers.rear, 'two-halves');
  expect(rows).toMatchObject([{ whole: true }]);
  const rear = rows[0]!.password;
  for (const half of [front, rear]) expect(half).toMatch(/^[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}$/);
  expect(await line('two-halves')).toMatchObject({ state: 'awaiting_first_sign_in', password: 'both' });
  const halves = await server.work.read.findBy(PasswordHalf, { accountId: id });
  for (const { hash } of halves) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);

  const password = `${front}-${rear}`;
  for (const typed of [password.toUpperCase(), ` ${front} ${rear} `, `${front}－${rear}`, password.replaceAll('-', '')])
    expect(await signIn('two-halves', typed)).toBe(204);
  const clerk = await server.visitor().signIn('two-halves', password);
  expect(await clerk.get('/api/units')).toMatchObject({ status: 403, body: { code: 'password_change_needed' } });
  expect((await clerk.post('/api/auth/password', { current: password, next: OWN })).status).toBe(204);
  expect((await clerk.get('/api/units')).status).toBe(200);
  expect(await line('two-halves')).toMatchObject({ state: 'active', password: 'own' });
  expect(await server.work.read.countBy(PasswordHalf, { accountId: id })).toBe(0);

  const entries = await server.work.read.findBy(AuditEntry, { action: 'print_password', objectId: id });
  expect(entries.map(({ actorId, facts }) => [actorId, facts]).sort()).toEqual(
    [
      [cast.account['sysadmin'], '{"half":"front"}'],
      [cast.account['secadmin'], '{"half":"rear"}'],
    ].sort(),
  );
  for (const secret of [front, rear])
    expect(JSON.stringify(await server.work.read.find(AuditEntry))).not.toContain(secret);
});

describe('one administrator alone', () => {
  test('does not get in with one half, twice the same, the wrong way round, or another account’s', async () => {
    await newClerk('alone');
    await newClerk('beside');
    const front = await print('front', 'alone');
    for (const guess of [front, `${front}-${front}`, `${front}-`]) expect(await signIn('alone', guess)).toBe(401);
    await forget();
    const rear = await print('rear', 'alone');
    const [otherFront, otherRear] = [await print('front', 'beside'), await print('rear', 'beside')];
    for (const guess of [`${front}-${front}`, `${rear}-${front}`, `${front}-${otherRear}`, `${otherFront}-${rear}`])
      expect(await signIn('alone', guess)).toBe(401);
    await forget();
    for (const guess of [front, rear, `${rear}-${rear}`]) expect(await signIn('alone', guess)).toBe(401);
    expect(await signIn('alone', `${front}-${rear}`)).toBe(204);
  });

  test('locks nobody out: with one half the password and the sessions of before go on', async () => {
    const head = await server.as('audit-head');
    for (const half of ['front', 'front'] as const) await print(half, 'audit-head');
    expect(await line('audit-head')).toMatchObject({ state: 'active', password: 'front' });
    expect((await head.get('/api/units')).status).toBe(200);
    expect(await signIn('audit-head', TEST_PASSWORD)).toBe(204);
  });

  test('with the other ends both: only the two halves open the account', async () => {
    const auditor = await server.as('auditor');
    const rear = await print('rear', 'auditor');
    expect((await auditor.get('/api/session')).status).toBe(200);
    const front = await print('front', 'auditor');
    expect((await auditor.get('/api/session')).status).toBe(401);
    expect(await signIn('auditor', TEST_PASSWORD)).toBe(401);
    expect(await changed('auditor', `${front}-${rear}`)).toBe(204);
  });

  test('makes no use of old paper: what is printed later never fits a half of before', async () => {
    const clerk = await server.as('water-clerk');
    const stale = await print('rear', 'water-clerk');
    expect((await clerk.post('/api/auth/password', { current: TEST_PASSWORD, next: OWN })).status).toBe(204);
    const front = await print('front', 'water-clerk');
    expect(await signIn('water-clerk', `${front}-${stale}`)).toBe(401);
    expect(await line('water-clerk')).toMatchObject({ state: 'active', password: 'front' });
    expect(await signIn('water-clerk', OWN)).toBe(204);
    const rear = await print('rear', 'water-clerk');
    expect(await signIn('water-clerk', `${front}-${stale}`)).toBe(401);
    const again = await print('front', 'water-clerk');
    expect(await signIn('water-clerk', `${front}-${rear}`)).toBe(401);
    expect(await changed('water-clerk', `${again}-${rear}`)).toBe(204);
    expect(await signIn('water-clerk', `${again}-${rear}`)).toBe(401);
  });

  test('does not make both by changing roles in between', async () => {
    await newClerk('turncoat');
    const [held] = await server.work.read.findBy(Grant, { accountId: cast.account['sysadmin']! });
    const front = await print('front', 'turncoat');
    const turn = (role: Role) =>
      server.work.run((transaction) => transaction.change(Grant, { id: held!.id }, { role }));
    await turn('secadmin');
    expect((await order(printers.front, 'turncoat')).body).toMatchObject({
      half: 'rear',
      rows: [],
      refused: [{ refusals: [{ code: 'other_half_yours' }] }],
    });
    await turn('sysadmin');
    expect(await signIn('turncoat', `${front}-${await print('rear', 'turncoat')}`)).toBe(204);
  });

  test('gets no role’s work by proposing it for an account of which the own half is known', async () => {
    const id = await newClerk('groomed');
    const front = await print('front', 'groomed');
    const role = { accountId: id, role: 'unit_head', unitId: cast.unit['audit'] };
    expect((await printers.front.post('/api/grants', role)).status).toBe(201);
    await grantAll(id);
    expect(await signIn('groomed', front)).toBe(401);
    expect(await line('groomed')).toMatchObject({ state: 'awaiting_password' });
  });

  test('takes no account over by disabling it and making another of its login', async () => {
    await newClerk('taken-over');
    const password = `${await print('front', 'taken-over')}-${await print('rear', 'taken-over')}`;
    expect(await changed('taken-over', password)).toBe(204);
    const { id } = await accountOf('taken-over');
    await printers.front.post(`/api/accounts/${id}/disable`);
    const again = await printers.front.post<PastedAccounts>('/api/accounts/paste', {
      text: '经办人taken-over,市审计局,经办人,taken-over\n经办人别名,市审计局,经办人,taken-over',
      apply: true,
    });
    expect(again.body.rows.map(({ problems }) => problems[0]!.code)).toEqual(['account_disabled', 'login_taken']);
    expect((await order(printers.front, 'taken-over')).body.refused).toMatchObject([
      { account: { login: 'taken-over', name: '经办人taken-over' }, refusals: [{ code: 'account_disabled' }] },
    ]);
    expect(await signIn('taken-over', password)).toBe(401);
    await printers.front.post(`/api/accounts/${id}/enable`);
    expect(await signIn('taken-over', password)).toBe(401);
    expect(await signIn('taken-over', OWN)).toBe(204);
  });

  test('changes no login, office or unit of an account: there is no such act', async () => {
    const at = `/api/accounts/${cast.account['audit-clerk']}`;
    for (const method of ['PATCH', 'PUT'])
      expect((await printers.front.send(method, at, { login: 'audit-boss', name: '局长' })).status).toBe(404);
  });
});

test('nobody else prints, and who asks does not choose the half', async () => {
  for (const login of ['auditor', 'coordinator', 'bureau-head', 'audit-clerk']) {
    const printer = login === 'auditor' ? await server.visitor().signIn(login, OWN) : await server.as(login);
    expect([login, (await order(printer, 'nobody')).status]).toEqual([login, 403]);
  }
  expect((await order(server.visitor(), 'nobody')).status).toBe(401);
  const chosen = { accountIds: [cast.account['nobody']], half: 'rear' };
  expect((await printers.front.post('/api/accounts/passwords', chosen)).status).toBe(422);
});

test('what waits for my half is counted, listed, and printed at once', async () => {
  await newClerk('waiting');
  const mine = async (half: Half) => (await printers[half].get<AccountsPage>('/api/accounts?state=mine')).body;
  const waits = async (half: Half) => (await mine(half)).items.some(({ login }) => login === 'waiting');
  expect([await waits('front'), await waits('rear')]).toEqual([true, true]);
  const before = await mine('front');
  expect(before.mine).toBe(before.total);
  const { body } = await printers.front.post<PasswordSheet>('/api/accounts/passwords', {});
  expect(body.rows.map(({ login }) => login)).toEqual(before.items.map(({ login }) => login));
  expect((await mine('front')).mine).toBe(0);
  expect([await waits('front'), await waits('rear')]).toEqual([false, true]);
  await print('rear', 'waiting');
  expect(await waits('rear')).toBe(false);
  expect((await printers.front.post<PasswordSheet>('/api/accounts/passwords', {})).body.rows).toEqual([]);
});

test('what is printed at once ends no password of its own, not one whose other half was printed by mistake', async () => {
  const { id } = await accountOf('water-head');
  expect(await line('water-head')).toMatchObject({ password: 'own', ownPassword: true });
  await print('front', 'water-head');
  expect(await line('water-head')).toMatchObject({ password: 'front', ownPassword: true });
  const found = async (state: string) => {
    const { body } = await printers.rear.get<AccountsPage>(`/api/accounts?state=${state}`);
    return { ...body, ids: body.items.map((item) => item.id) };
  };
  expect((await found('mine')).ids).not.toContain(id);
  expect((await found('reset')).ids).toContain(id);
  expect((await found('mine')).mine).toBe((await found('mine')).total);
  const { body } = await printers.rear.post<PasswordSheet>('/api/accounts/passwords', {});
  expect(body.rows.map(({ login }) => login)).not.toContain('water-head');
  expect(await signIn('water-head', TEST_PASSWORD)).toBe(204);
  await print('rear', 'water-head');
  expect(await line('water-head')).toMatchObject({ password: 'both', ownPassword: false });
  expect(await signIn('water-head', TEST_PASSWORD)).toBe(401);
});

test('both halves unlock the account: five failures of before count no more', async () => {
  await newClerk('locked');
  for (let tries = 0; tries < 5; tries++) await signIn('locked', 'forgotten');
  const front = await print('front', 'locked');
  expect(await signIn('locked', front)).toBe(429);
  expect(await signIn('locked', `${front}-${await print('rear', 'locked')}`)).toBe(204);
});

describe('the last administrator of a kind', () => {
  const disable = async () => (await printers.front.post(`/api/accounts/${cast.account['auditor']}/disable`)).status;
  async function newAuditor(login: string, validTo: string | null = null): Promise<string> {
    const id = await newClerk(login);
    const at = '2018-01-01T00:00:00.000Z';
    await server.work.run(async (transaction) => {
      await transaction.change(Grant, { accountId: id }, { state: 'refused' });
      const grant = firstGrant({ accountId: id, role: 'auditor', unitId: cast.unit['bureau']! }, at);
      await transaction.add(Grant, { ...grant, validTo });
    });
    return `${await print('front', login)}-${await print('rear', login)}`;
  }

  test('goes neither for one whose half may be printed anew, nor for one who serves a while', async () => {
    const second = await newAuditor('auditor-b');
    expect(await disable()).toBe(409);
    expect(await changed('auditor-c', await newAuditor('auditor-c', '2999-01-01'))).toBe(204);
    expect(await disable()).toBe(409);
    expect(await changed('auditor-b', second)).toBe(204);
    expect(await disable()).toBe(204);
  });

  test('prints no half of the own password', async () => {
    for (const [half, login] of [
      ['front', 'sysadmin'],
      ['rear', 'secadmin'],
    ] as const)
      expect((await order(printers[half], login)).body).toMatchObject({
        rows: [],
        refused: [{ refusals: [{ code: 'own_password' }] }],
      });
  });
});
