import { startTestServer, type TestServer } from '../../testing/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const policyOf = async (path: string, accept = '*/*') => {
  const answer = await fetch(server.address + path, { headers: { accept } });
  return { policy: answer.headers.get('content-security-policy')!, text: await answer.text() };
};

test('a page bears the nonce of its policy, another each time', async () => {
  const pages = [
    await policyOf('/public/2019-aaaaaaaa', 'text/html'),
    await policyOf('/public/2019-aaaaaaaa', 'text/html'),
  ];
  const nonces = pages.map(({ policy }) => /style-src 'self' 'nonce-([\w+/=]{24})'/.exec(policy)?.[1]);
  expect(new Set(nonces).size).toBe(2);
  for (const [index, { policy, text }] of pages.entries()) {
    expect(text).toContain(`<style nonce="${nonces[index]!}">`);
    expect(text + policy).not.toContain('CSP_NONCE');
  }
});

test('an answer that is no page allows none', async () => {
  const { policy } = await policyOf('/health/live');
  expect(policy).toMatch(/^default-src 'none';script-src 'self';style-src 'self';/);
  expect(policy).not.toContain('nonce');
});

test('by plain HTTP no address is bound to TLS', async () => {
  expect((await fetch(`${server.address}/health/live`)).headers.get('strict-transport-security')).toBeNull();
});
