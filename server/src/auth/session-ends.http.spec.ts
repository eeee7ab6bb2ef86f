import { CONFIG, type Config } from '../config/config.js';
import { Browser } from '../testing/browser.js';
import { type Cast, fillCast } from '../testing/cast.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../testing/test-server.js';
import { SessionRow } from './session.entity.js';

let server: TestServer;
let cast: Cast;
beforeAll(async () => {
  server = await startTestServer();
  cast = await fillCast(server.work);
});
afterAll(() => server.close());

const HOUR = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const refresh = (browser: Browser) => browser.post('/api/auth/refresh');
const signedIn = async (browser: Browser) => (await browser.get('/api/session')).status === 200;
/** Another tab, or another machine, with what this browser has now. */
const copyOf = (browser: Browser): Browser => {
  const copy = new Browser(server.address);
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  return copy;
};
const changed = (login: string, patch: Partial<SessionRow>) =>
  server.work.run((transaction) => transaction.change(SessionRow, { accountId: cast.account[login]! }, patch));
const rowOf = async (login: string): Promise<SessionRow> =>
  (await server.work.rows(SessionRow, 'account_id = :id', { id: cast.account[login] }))[0]!;

test('it ends two hours after it was last used, and twelve after it began, or as the office sets', async () => {
  const browser = await server.as('audit-clerk');
  const lasts = async () => Date.parse((await rowOf('audit-clerk')).expiresAt) - Date.now();
  expect((await lasts()) / HOUR).toBeCloseTo(2, 1);
  await changed('audit-clerk', { createdAt: ago(11.5 * HOUR) });
  expect((await refresh(browser)).status).toBe(204);
  expect((await lasts()) / HOUR).toBeCloseTo(0.5, 1);
  await changed('audit-clerk', { expiresAt: ago(1) });
  expect(await signedIn(browser)).toBe(false);
  expect((await refresh(browser)).status).toBe(401);
  expect(server.app.get<Config>(CONFIG).sessionMs).toEqual({ idle: 2 * HOUR, longest: 12 * HOUR });
});

test('a second sign-in in the same browser ends the first session, and that of no other browser', async () => {
  const browser = await server.as('audit-head');
  const elsewhere = await server.as('audit-head');
  const before = copyOf(browser);
  const again = await browser.post('/api/auth/sign-in', { login: 'water-clerk', password: TEST_PASSWORD });
  expect(again.status).toBe(204);
  expect([await signedIn(before), await signedIn(elsewhere), await signedIn(browser)]).toEqual([false, true, true]);
});

test('two refreshes at once keep one session, and both tabs go on', async () => {
  const browser = await server.as('town-clerk');
  const tab = copyOf(browser);
  expect((await Promise.all([refresh(browser), refresh(tab)])).map(({ status }) => status)).toEqual([204, 204]);
  expect([await signedIn(browser), await signedIn(tab)]).toEqual([true, true]);
  expect((await refresh(browser)).status).toBe(204);
  expect(await server.work.rows(SessionRow, 'account_id = :id', { id: cast.account['town-clerk'] })).toHaveLength(1);
});

test('an old token ends the session however often it was refreshed since: the one who has the newest may be the thief', async () => {
  const owner = await server.as('leader2');
  const thief = copyOf(owner);
  for (let times = 0; times < 3; times++) expect((await refresh(thief)).status).toBe(204);
  expect((await refresh(owner)).status).toBe(401);
  expect([await signedIn(thief), (await refresh(thief)).status]).toEqual([false, 401]);
});

test('a second sign-in ends the first session by an older token of it too', async () => {
  const browser = await server.as('publisher');
  const tab = copyOf(browser);
  await refresh(tab);
  await browser.post('/api/auth/sign-in', { login: 'bureau-clerk', password: TEST_PASSWORD });
  expect([await signedIn(tab), await signedIn(browser)]).toEqual([false, true]);
});

test('what never was a token of the session ends nothing', async () => {
  const browser = await server.as('leader');
  const { id } = await rowOf('leader');
  for (const secret of ['x', 'A'.repeat(43)]) {
    const stranger = server.visitor();
    stranger.cookies.set('bafang_refresh', `${id}.${secret}.${'A'.repeat(43)}`);
    expect((await refresh(stranger)).status).toBe(401);
    await stranger.post('/api/auth/sign-in', { login: 'reviewer', password: TEST_PASSWORD });
  }
  expect([await signedIn(browser), (await refresh(browser)).status]).toEqual([true, 204]);
});
