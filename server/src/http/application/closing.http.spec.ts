import { connect, type Socket } from 'node:net';
import { fillCast } from '../../testing/cast.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
  await fillCast(server.work);
});

test('closing finishes what is under way, and does not wait for those who ask on and on', async () => {
  const sysadmin = await server.as('sysadmin');
  let release = (): void => undefined;
  const held = server.work.run(() => new Promise<void>((resolve) => (release = resolve)));
  const askOn = async (index: number): Promise<number> => {
    const { status } = await sysadmin.post('/api/units', {
      kind: 'outside',
      name: `收尾单位${index}`,
      shortName: `收尾${index}`,
    });
    // until nobody listens
    for (let next = 200; next === 200;)
      next = await sysadmin.get('/health/ready').then(
        (answer) => answer.status,
        () => 0,
      );
    return status;
  };
  const asking = [1, 2, 3, 4].map(askOn);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const closed = server.app.close();
  setTimeout(release, 200);
  const began = Date.now();
  await closed;
  expect(Date.now() - began).toBeLessThan(2000);
  expect(await Promise.all(asking)).toEqual([201, 201, 201, 201]);
  await held;
});

test('nor for a request that never comes whole', async () => {
  const { port } = new URL(server.address);
  const slow = await new Promise<Socket>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () => resolve(socket)).on('error', () => undefined);
  });
  slow.write('POST /api/units HTTP/1.1\r\nHost: local');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const began = Date.now();
  await server.app.close();
  expect(Date.now() - began).toBeLessThan(5000);
  slow.destroy();
});
