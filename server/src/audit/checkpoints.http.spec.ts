import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '../database/clock.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Audit } from './audit.js';
import { brokenCheckpoint, Checkpoints, readCheckpoints } from './checkpoints.js';

const folder = mkdtempSync(join(tmpdir(), 'bafang-'));
const file = join(folder, 'checkpoints.jsonl');
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ BAFANG_CHECKPOINTS: file });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const record = (action: string) => server.app.get(Audit).record({ actor: null, action, object: { type: 'test' } });
const keep = () => server.app.get(Checkpoints).keep();
const kept = () => readCheckpoints(file).checkpoints;
const entries = async () => {
  const [row] = await server.work.query<{ n: number }>('SELECT MAX(sequence) AS n FROM audit_entries');
  return Number(row!.n);
};

test('a first one as soon as there is something to keep, for its owner alone; the same day no second', async () => {
  await record('first');
  await keep();
  expect(kept()).toEqual([{ at: expect.any(String), entries: await entries(), head: expect.any(String) }]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await record('second');
  await keep();
  expect(kept()).toHaveLength(1);
});

test('one when something was published, and one the next day', async () => {
  await record('publish');
  await keep();
  await keep();
  expect(kept().at(-1)).toMatchObject({ entries: await entries() });
  expect(kept()).toHaveLength(2);
  await server.app.get(Clock).startAt(new Date(Date.now() + 86_400_000));
  await keep();
  await keep();
  expect(kept()).toHaveLength(3);
});

test('a chain bears out its checkpoints, and neither one that was cut nor one that was made anew does', async () => {
  const all = kept();
  expect(await brokenCheckpoint(server.work, all)).toBeNull();
  const cut = { ...all[1]!, entries: (await entries()) + 1 };
  expect(await brokenCheckpoint(server.work, [all[0]!, cut])).toBe(cut);
  const anew = { ...all[1]!, head: '0'.repeat(64) };
  expect(await brokenCheckpoint(server.work, [all[0]!, anew, cut])).toBe(anew);
});

test.each(['', '{}', '{"at":"2019-01-24T07:36:00.000Z","entries":0,"head":"00"}', 'null', '{"at":"2019-01-2'])(
  'a line %j is no checkpoint: it is told, and what comes stands below it',
  async (line) => {
    const before = kept();
    appendFileSync(file, line);
    await record('publish');
    await keep();
    const { checkpoints, unread } = readCheckpoints(file);
    expect(checkpoints).toHaveLength(before.length + 1);
    expect(unread).toHaveLength(line ? 1 : 0);
    writeFileSync(file, checkpoints.map((one) => `${JSON.stringify(one)}\n`).join(''));
  },
);
