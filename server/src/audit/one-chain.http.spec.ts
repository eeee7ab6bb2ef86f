import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownDatabase, startTestServer, type TestServer } from '../testing/test-server.js';
import { Audit } from './audit.js';
import { verifyChain } from './verify-chain.js';

/** Two processes on one database. */
let servers: TestServer[];
const folder = mkdtempSync(join(tmpdir(), 'bafang-'));

beforeAll(async () => {
  const shared = { BAFANG_DATA: folder, ...(await ownDatabase()) };
  servers = [await startTestServer(shared), await startTestServer(shared)];
});
afterAll(async () => {
  for (const server of servers) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const actions = async (action: string): Promise<number> => {
  const [row] = await servers[0]!.work.query<{ n: number }>(
    'SELECT COUNT(*) AS n FROM audit_entries WHERE action = :action',
    { action },
  );
  return Number(row!.n);
};
const whole = async () => expect(await verifyChain(servers[0]!.work)).toMatchObject({ ok: true, brokenAt: null });
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 1));
class Failed extends Error {}

test('whoever writes beside it, and whatever fails, entries follow from one another', async () => {
  const done = await Promise.allSettled(
    Array.from({ length: 60 }, (_, at) => {
      const { app, work } = servers[at % 2]!;
      const audit = app.get(Audit);
      const record = (action: string) => audit.record({ actor: null, action, object: { type: 'test' } });
      return work.run(async () => {
        const before = await audit.lastEntry();
        await record('first');
        await nextTask();
        await work.run(() => record('second'));
        expect(await audit.lastEntry()).toBe(before + 2);
        if (at % 3 === 0) throw new Failed();
      });
    }),
  );
  const failed = done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  expect(failed).toEqual(Array.from({ length: 20 }, () => expect.any(Failed)));
  expect([await actions('first'), await actions('second')]).toEqual([40, 40]);
  await whole();
});

test('what came before a failure in one transaction is gone, and the next entry follows from what is there', async () => {
  const [{ app, work }, other] = servers as [TestServer, TestServer];
  const record = (from: TestServer['app'], action: string) =>
    from.get(Audit).record({ actor: null, action, object: { type: 'test' } });
  const failing = async () => {
    await record(app, 'lost');
    throw new Failed();
  };
  await work.asOne(
    async () => {
      await record(app, 'lost');
      await work.run(failing).catch(() => undefined);
      await record(other.app, 'beside');
      await record(app, 'kept');
    },
    () => record(app, 'begun'),
    () => record(app, 'ended'),
  );
  expect([await actions('lost'), await actions('begun'), await actions('kept'), await actions('ended')]).toEqual([
    0, 1, 1, 1,
  ]);
  await whole();
});

test('an entry that could not be written leaves the next one in its place', async () => {
  const { app, work } = servers[0]!;
  const audit = app.get(Audit);
  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  await work.run(async () => {
    const before = await audit.lastEntry();
    await audit
      .record({ actor: null, action: 'unsaid', object: { type: 'test' }, facts: circular })
      .catch(() => undefined);
    expect(await audit.lastEntry()).toBe(before);
    await audit.record({ actor: null, action: 'said', object: { type: 'test' } });
  });
  await whole();
});
