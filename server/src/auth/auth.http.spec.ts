import { fillCast } from '../testing/cast.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../testing/test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await fillCast(server.work);
});
afterAll(() => server.close());

test('a right password opens a session, and signing out ends it', async () => {
  const browser = await server.as('audit-clerk');
  const session = await browser.get('/api/session');
  expect(session.status).toBe(200);
  expect(session.body).toMatchObject({
    account: { login: 'audit-clerk' },
    grants: [{ role: 'clerk' }],
    mustChangePassword: false,
  });
  expect((await browser.post('/api/auth/sign-out')).status).toBe(204);
  expect((await browser.get('/api/session')).status).toBe(401);
});

test('without a session the answer is 401 as problem details', async () => {
  const answer = await server.visitor().get('/api/session');
  expect(answer.status).toBe(401);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ status: 401, code: 'sign_in_needed' });
});

test('a wrong password and an unknown account are told apart by nothing', async () => {
  const visitor = server.visitor();
  const wrong = await visitor.post('/api/auth/sign-in', { login: 'water-clerk', password: 'x' });
  const unknown = await visitor.post('/api/auth/sign-in', { login: 'no-such-one', password: 'x' });
  expect(wrong.body).toEqual(unknown.body);
  expect(wrong.status).toBe(401);
});

test('the sixth try within a quarter of an hour is locked, even with the right password', async () => {
  const visitor = server.visitor();
  for (let left = 4; left >= 0; left--) {
    const answer = await visitor.post('/api/auth/sign-in', { login: 'water-head', password: 'wrong' });
    expect(answer.body).toMatchObject({ code: 'sign_in_failed', triesLeft: left });
  }
  const locked = await visitor.post('/api/auth/sign-in', { login: 'water-head', password: TEST_PASSWORD });
  expect(locked.status).toBe(429);
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
});

test.each(['j:{"id":1}', '%00.x', 'x', '.', '%F0%9F%80%84.x', `${'0'.repeat(36)}.x`])(
  'a refresh token that is none is 401: %s',
  async (token) => {
    expect(
      await server.visitor().post('/api/auth/refresh', undefined, { headers: { cookie: `bafang_refresh=${token}` } }),
    ).toMatchObject({ status: 401, body: { code: 'sign_in_needed' } });
  },
);

test('what is not public stays in no cache', async () => {
  const browser = await server.as('reviewer');
  for (const path of ['/api/session', '/api/inbox', '/api/reports', '/api/nothing'])
    expect([path, (await browser.get(path)).headers.get('cache-control')]).toEqual([path, 'no-store']);
});

test('a change from a foreign page is refused', async () => {
  const browser = await server.as('reviewer');
  const answer = await browser.post('/api/auth/sign-out', undefined, {
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(answer).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
  expect((await browser.get('/api/session')).status).toBe(200);
});
