import { fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const get = (path: string) => fetch(server.address + path);

test('the description of the API is there for who asks', async () => {
  const { openapi, paths } = (await (await get('/api/docs-json')).json()) as { openapi: string; paths: object };
  expect(openapi).toMatch(/^3\./);
  expect(Object.keys(paths)).toContain('/api/sections/{id}');
  expect(await (await get('/api/docs-yaml')).text()).toContain('/api/sections/{id}:');
  for (const path of ['/api/docs', '/api/docs/swagger-ui-init.js', '/api/docs/swagger-ui.css'])
    expect([path, (await get(path)).status]).toEqual([path, 200]);
});

test('its page comes like every other: same headers, and what is not there is a problem', async () => {
  const page = await get('/api/docs');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(page.headers.get('x-powered-by')).toBeNull();
  const none = await get('/api/docs/nothing');
  expect([none.status, none.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
});

test('in production it is for who is signed in', async () => {
  const production = await startTestServer({ BAFANG_MODE: 'production', HOST: '127.0.0.1' });
  try {
    await fillCast(production.work);
    const clerk = await production.as('audit-clerk');
    for (const path of ['/api/docs', '/api/docs-json', '/api/docs/swagger-ui.css']) {
      expect([path, (await production.visitor().get(path)).status]).toEqual([path, 401]);
      expect([path, (await clerk.get(path)).status]).toEqual([path, 200]);
    }
  } finally {
    await production.close();
  }
});
