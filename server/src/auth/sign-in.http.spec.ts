import { newId } from '../database/id.js';
import type { Browser } from '../testing/browser.js';
import { type Cast, fillCast } from '../testing/cast.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../testing/test-server.js';
import { AccountRow } from '../users/account.entity.js';
import { hashPassword } from './passwords.js';
import { SessionRow, SignInFailure } from './session.entity.js';
import { Sessions } from './sessions.js';

let server: TestServer;
let cast: Cast;

beforeAll(async () => {
  server = await startTestServer();
  cast = await fillCast(server.work);
});
afterAll(() => server.close());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const signIn = (login: string, password = TEST_PASSWORD, browser: Browser = server.visitor()) =>
  browser.post('/api/auth/sign-in', { login, password });
const change = (login: string, patch: Partial<AccountRow>) =>
  server.work.run((transaction) => transaction.change(AccountRow, { id: cast.account[login]! }, patch));
const forget = () => server.work.run((transaction) => transaction.eraseBefore(SignInFailure, 'at', '9999'));

/** Holds every write back while the work runs, and long enough for a password to be checked meanwhile. */
async function whileWritesWait<T>(
  begin: () => Promise<T>,
  meanwhile: (patch: typeof change) => Promise<unknown>,
): Promise<T> {
  let answer!: Promise<T>;
  await server.work.run(async () => {
    answer = begin();
    await pause(800);
    await meanwhile(change);
  });
  return answer;
}

describe('what changes while the password is checked counts', () => {
  test('a password that was changed in that moment opens nothing', async () => {
    const passwordHash = await hashPassword('another long horse 9');
    const answer = await whileWritesWait(
      () => signIn('town-clerk'),
      (patch) => patch('town-clerk', { passwordHash }),
    );
    expect(answer).toMatchObject({ status: 401, body: { code: 'sign_in_failed' } });
    expect((await signIn('town-clerk', 'another long horse 9')).status).toBe(204);
  });

  test('an account that was disabled in that moment opens nothing', async () => {
    const answer = await whileWritesWait(
      () => signIn('leader2'),
      (patch) => patch('leader2', { disabledAt: '2018-12-01T00:00:00.000Z' }),
    );
    expect(answer).toMatchObject({ status: 401, body: { code: 'sign_in_failed' } });
    expect(await server.work.read.countBy(SessionRow, { accountId: cast.account['leader2']! })).toBe(0);
  });

  test('a first password that was printed in that moment is not overwritten', async () => {
    const browser = await server.as('bureau-chief');
    const passwordHash = await hashPassword('another long horse 9');
    const answer = await whileWritesWait(
      () => browser.post('/api/auth/password', { current: TEST_PASSWORD, next: 'my own long horse 7' }),
      (patch) => patch('bureau-chief', { passwordHash }),
    );
    expect(answer).toMatchObject({ status: 422, body: { code: 'password_wrong' } });
    expect((await signIn('bureau-chief', 'another long horse 9')).status).toBe(204);
  });
});

describe('guessing', () => {
  beforeEach(forget);

  test('twenty guesses at once are five, and the right one among the rest is told apart by nothing', async () => {
    const guess = async (): Promise<{ status: number; code: unknown }[]> => {
      const wrong = Array.from({ length: 20 }, (_, index) => signIn('water-head', `guess ${index}`));
      await pause(600);
      return (await Promise.all([...wrong, signIn('water-head')])).map(({ status, body }) => ({
        status,
        code: body['code'],
      }));
    };
    const answers = await whileWritesWait(guess, () => pause(600));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.at(-1)).toEqual({ status: 429, code: 'locked' });
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(16);
    const failed = await server.work.query<{ facts: string }>(
      `SELECT facts FROM audit_entries WHERE action = 'sign_in_failed' AND object_label = 'water-head'`,
    );
    expect(failed).toHaveLength(5);
  });

  test('the password before a signature is counted with them', async () => {
    const browser = await server.as('leader');
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(await browser.post('/api/auth/password', { current: 'wrong', next: 'x' })).toMatchObject({
        status: 422,
        body: { code: 'password_wrong', triesLeft },
      });
    expect(
      (await browser.post('/api/auth/password', { current: TEST_PASSWORD, next: 'my own long horse 7' })).status,
    ).toBe(429);
    expect((await signIn('leader')).status).toBe(429);
    expect((await browser.get('/api/session')).status).toBe(200);
    expect(
      await server.work.query(
        `SELECT actor_id FROM audit_entries WHERE action = 'confirm_password_failed' AND actor_id = :actor`,
        { actor: cast.account['leader'] },
      ),
    ).toHaveLength(5);
  });

  test('a failure is kept as long as it counts', async () => {
    const over = new Date(Date.now() - 16 * 60_000).toISOString();
    await server.work.run((transaction) =>
      transaction.add(SignInFailure, { id: newId(), login: 'long ago', address: '192.0.2.1', at: over }),
    );
    expect((await signIn('water-clerk', 'wrong')).body).toMatchObject({ triesLeft: 4 });
    expect((await server.work.read.find(SignInFailure)).map(({ login }) => login)).toEqual(['water-clerk']);
  });

  test('many failures from one address lock no building, and slow down alike who fails there next', async () => {
    const signer = await server.as('leader');
    const at = new Date().toISOString();
    await server.work.run((transaction) =>
      transaction.add(
        SignInFailure,
        Array.from({ length: 60 }, (_, index) => ({ id: newId(), login: `guess-${index}`, address: '127.0.0.1', at })),
      ),
    );
    const timed = async (act: () => Promise<{ status: number }>) => {
      const begun = Date.now();
      const { status } = await act();
      return { status, slow: Date.now() - begun >= 1900 };
    };
    const confirm = (current: string) => () => signer.post('/api/auth/password', { current, next: 'x' });
    expect(await timed(() => signIn('reviewer2'))).toEqual({ status: 204, slow: false });
    expect(await timed(() => signIn('reviewer2', 'wrong'))).toEqual({ status: 401, slow: true });
    expect(await timed(() => signIn('nobody-here', 'wrong'))).toEqual({ status: 401, slow: true });
    expect(await timed(confirm('wrong'))).toEqual({ status: 422, slow: false });
    expect((await confirm(TEST_PASSWORD)()).body).toMatchObject({ code: 'password_too_short' });
  });

  test('who guesses at the door keeps nobody inside from signing', async () => {
    const signer = await server.as('leader');
    for (let tries = 0; tries < 6; tries++) await signIn('leader', 'wrong');
    expect((await signIn('leader')).status).toBe(429);
    const answer = await signer.post('/api/auth/password', { current: TEST_PASSWORD, next: 'x' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'password_too_short' } });
  });

  test('a lock says when to come again', async () => {
    for (let tries = 0; tries < 5; tries++) await signIn('water-clerk', 'wrong');
    const { status, headers } = await signIn('water-clerk');
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(14 * 60);
  });

  test('an unknown account is locked like any other', async () => {
    const ghost = `ghost-${newId().slice(-6)}`;
    for (let left = 4; left >= 0; left--) expect((await signIn(ghost)).body).toMatchObject({ triesLeft: left });
    expect((await signIn(ghost)).status).toBe(429);
  });
});

describe('sessions', () => {
  beforeEach(forget);

  test('cookies are out of reach of scripts and of other sites, and nothing else tells the token', async () => {
    const answer = await signIn('reviewer');
    const cookies = answer.headers.getSetCookie();
    expect(cookies.map((line) => line.split('=')[0])).toEqual(['bafang_access', 'bafang_refresh']);
    for (const line of cookies) {
      expect(line).toMatch(/; HttpOnly/);
      expect(line).toMatch(/; SameSite=Strict/);
      expect(line).toMatch(/; Path=\//);
      expect(line).not.toMatch(/Domain/i);
    }
    expect(answer.body).toBe('');
  });

  test('a refresh works once; a later second use of one ends the session for both, and the trail tells', async () => {
    const browser = await server.as('reviewer');
    const stolen = new Map(browser.cookies);
    expect((await browser.post('/api/auth/refresh')).status).toBe(204);
    expect((await browser.get('/api/session')).status).toBe(200);
    const later = { refreshedAt: new Date(Date.now() - 60_000).toISOString() };
    await server.work.run((transaction) =>
      transaction.change(SessionRow, { accountId: cast.account['reviewer']! }, later),
    );
    const thief = server.visitor();
    for (const [name, value] of stolen) thief.cookies.set(name, value);
    expect((await thief.post('/api/auth/refresh')).status).toBe(401);
    expect((await browser.get('/api/session')).status).toBe(401);
    expect((await browser.post('/api/auth/refresh')).status).toBe(401);
    expect(
      await server.work.query(
        `SELECT object_label AS label, facts AS "facts{}" FROM audit_entries WHERE action = 'refresh_failed'`,
      ),
    ).toEqual([{ label: 'reviewer', facts: { address: '127.0.0.1' } }]);
  });

  test('a session that is over is kept no longer than until the next begins', async () => {
    await server.as('publisher');
    await server.work.run((transaction) =>
      transaction.change(
        SessionRow,
        { accountId: cast.account['publisher']! },
        { expiresAt: new Date(Date.now() - 1000).toISOString() },
      ),
    );
    const standing = await server.as('auditor');
    expect(await server.work.read.countBy(SessionRow, { accountId: cast.account['publisher']! })).toBe(0);
    expect((await standing.get('/api/session')).status).toBe(200);
  });

  test('a changed password ends every other session and keeps this one', async () => {
    const [here, there] = [await server.as('reviewer2'), await server.as('reviewer2')];
    expect(
      (await here.post('/api/auth/password', { current: TEST_PASSWORD, next: 'my own long horse 7' })).status,
    ).toBe(204);
    expect([(await here.get('/api/session')).status, (await there.get('/api/session')).status]).toEqual([200, 401]);
  });

  test.each([
    ['short', 'password_too_short'],
    ['password123456', 'password_guessable'],
    ['aaaaaaaaaaaa', 'password_guessable'],
    ['bureau-clerk-99', 'password_guessable'],
    ['海城市法制局20181231', 'password_guessable'],
    ['海城市人民政府2018', 'password_guessable'],
    ['海城20181231!', 'password_guessable'],
    [TEST_PASSWORD, 'password_unchanged'],
  ])('“%s” is no new password', async (next, code) => {
    const browser = await server.as('bureau-clerk');
    expect(await browser.post('/api/auth/password', { current: TEST_PASSWORD, next })).toMatchObject({
      status: 422,
      body: { code },
    });
  });

  test.each([
    ['another key', (token: string) => `${token.slice(0, -6)}AAAAAA`],
    [
      'no algorithm',
      (token: string) => `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${token.split('.')[1]}.`,
    ],
    [
      'another person',
      (token: string) =>
        [
          token.split('.')[0],
          Buffer.from(
            JSON.stringify({
              ...(JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as object),
              sub: cast.account['leader'],
            }),
          ).toString('base64url'),
          token.split('.')[2],
        ].join('.'),
    ],
    ['no token at all', () => 'x'],
  ])('a token with %s opens nothing', async (_, forge) => {
    const browser = await server.as('auditor');
    browser.cookies.set('bafang_access', forge(browser.cookies.get('bafang_access')!));
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  test('a session of one account does not serve another’s token', async () => {
    const { access } = await server.app.get(Sessions).begin(cast.account['auditor']!);
    await server.work.run((transaction) =>
      transaction.change(SessionRow, { accountId: cast.account['auditor']! }, { accountId: cast.account['nobody']! }),
    );
    const browser = server.visitor();
    browser.cookies.set('bafang_access', access);
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'a %s without our Origin is refused before anything else',
    async (method) => {
      const browser = await server.as('sysadmin');
      for (const origin of [
        'null',
        'https://evil.example',
        server.address.replace('127.0.0.1', 'localhost'),
        `${server.address}.evil.example`,
      ]) {
        expect((await browser.send(method, '/api/units', {}, { headers: { origin } })).status).toBe(403);
      }
      const { status } = await fetch(`${server.address}/api/units`, {
        method,
        headers: {
          cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '),
          'content-type': 'application/json',
        },
        body: '{}',
      });
      expect(status).toBe(403);
    },
  );

  // last: passport knows the strategy of one application alone, that of the latest
  const PUBLIC = 'https://fzbg.example.gov.cn';
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['the proxy says so', {}, { 'x-forwarded-proto': 'https' }],
    ['the public address says so and the proxy forgets to', { BAFANG_ORIGIN: PUBLIC }, { origin: PUBLIC }],
  ])('where %s they are __Host- and Secure', async (_, env, headers) => {
    const behind = await startTestServer({ BAFANG_TRUST_PROXY: '1', ...env });
    try {
      await fillCast(behind.work);
      const through = { headers: { origin: behind.address.replace('http:', 'https:'), ...headers } };
      const browser = behind.visitor();
      const answer = await browser.post('/api/auth/sign-in', { login: 'reviewer', password: TEST_PASSWORD }, through);
      expect(answer.status).toBe(204);
      expect(
        answer.headers.getSetCookie().map((line) => [line.startsWith('__Host-bafang_'), line.includes('; Secure')]),
      ).toEqual([
        [true, true],
        [true, true],
      ]);
      expect((await browser.get('/api/session', through)).status).toBe(200);
      expect((await browser.post('/api/auth/refresh', undefined, through)).status).toBe(204);
      expect(
        (await browser.post('/api/auth/sign-out', undefined, through)).headers
          .getSetCookie()
          .every((line) => line.startsWith('__Host-') && line.includes('; Secure')),
      ).toBe(true);
    } finally {
      await behind.close();
    }
  });
});
