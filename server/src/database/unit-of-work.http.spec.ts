import type { UnitsView } from '@bafang/shared';
import { Like } from 'typeorm';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Setting } from './setting.entity.js';
import type { UnitOfWork } from './unit-of-work.js';

const UNITS_OF_WORK = 300;
const PLAIN_WRITES = 300;
const onSqlite = process.env['TEST_POSTGRES_URL'] ? test.skip : test;

interface Storm { acknowledged: string[]; refused: string[] }

const pause = (most: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * most));
/** All begin within this time: some dozens are under way at any moment. */
const STORM_MS = 800;

/** Units of work of two rows each, in two steps; every fifth changes its mind between them. */
async function overlapping(work: UnitOfWork): Promise<Storm> {
  const storm: Storm = { acknowledged: [], refused: [] };
  await Promise.all(Array.from({ length: UNITS_OF_WORK }, async (_, index) => {
    const names = [`storm-${index}-a`, `storm-${index}-b`];
    await pause(STORM_MS);
    try {
      await work.run(async (transaction) => {
        await transaction.add(Setting, { name: names[0], value: 'x' });
        await pause(4);
        if (index % 5 === 0) throw new Error('changed its mind');
        await transaction.add(Setting, { name: names[1], value: 'x' });
      });
      storm.acknowledged.push(...names);
    } catch {
      storm.refused.push(...names);
    }
  }));
  return storm;
}

/** Writes that people make meanwhile, over HTTP: each a unit and its audit entry. */
async function plain(server: TestServer): Promise<string[]> {
  const sysadmin = await server.as('sysadmin');
  const answers = await Promise.all(Array.from({ length: PLAIN_WRITES }, async (_, index) => {
    await pause(STORM_MS);
    const name = `风暴第${index}单位`;
    const { status } = await sysadmin.post('/api/units', { kind: 'outside', name, shortName: `风暴${index}` }).catch(() => ({ status: 0 }));
    return status === 201 ? [name] : [];
  }));
  return answers.flat();
}

async function countLost(server: TestServer, { acknowledged, refused }: Storm, names: string[]): Promise<{ lost: number; present: number }> {
  const settings = new Set((await server.work.read.findBy(Setting, { name: Like('storm-%') })).map((row) => row.name));
  const { body } = await (await server.as('reviewer')).get<UnitsView>('/api/units');
  const units = new Set(body.units.map((unit) => unit.name));
  return {
    lost: acknowledged.filter((name) => !settings.has(name)).length + names.filter((name) => !units.has(name)).length,
    present: refused.filter((name) => settings.has(name)).length,
  };
}

async function withServer(work: (server: TestServer) => Promise<void>): Promise<void> {
  const server = await startTestServer();
  try {
    await fillCast(server.work);
    await work(server);
  } finally {
    await server.close();
  }
}

test('in a storm nothing acknowledged is lost, and nothing rolled back is there', () => withServer(async (server) => {
  const [storm, names] = await Promise.all([overlapping(server.work), plain(server)]);
  expect(storm.acknowledged).toHaveLength(UNITS_OF_WORK * 0.8 * 2);
  expect(names).toHaveLength(PLAIN_WRITES);
  expect(await countLost(server, storm, names)).toEqual({ lost: 0, present: 0 });
  expect((await (await server.as('auditor')).get('/api/audit/verify')).body).toMatchObject({ ok: true });
}), 60_000);

onSqlite('without the queue the same storm loses writes', () => withServer(async (server) => {
  const unqueued = server.work as unknown as { inTurn(start: () => Promise<unknown>): Promise<unknown> };
  unqueued.inTurn = (start) => start();
  const [storm, names] = await Promise.all([overlapping(server.work), plain(server)]);
  const { lost } = await countLost(server, storm, names);
  expect(lost).toBeGreaterThan(0);
}), 60_000);
