import type { UnitsView } from '@bafang/shared';
import { Like } from 'typeorm';
import type { Browser } from '../testing/browser.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Setting } from './setting.entity.js';
import type { UnitOfWork } from './unit-of-work.js';

const UNITS_OF_WORK = 300;
const PLAIN_WRITES = 300;
const onSqlite = process.env['TEST_POSTGRES_URL'] ? test.skip : test;

interface Storm {
  acknowledged: string[];
  refused: string[];
}

const pause = (most: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * most));
/** All begin within this time: some dozens are under way at any moment. */
const STORM_MS = 800;

/** Units of work of two rows each, in two steps; every fifth changes its mind between them. */
async function overlapping(work: UnitOfWork): Promise<Storm> {
  const storm: Storm = { acknowledged: [], refused: [] };
  await Promise.all(
    Array.from({ length: UNITS_OF_WORK }, async (_, index) => {
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
    }),
  );
  return storm;
}

/** Writes that people make meanwhile, over HTTP: each a unit and its audit entry. */
async function plain(sysadmin: Browser): Promise<string[]> {
  const answers = await Promise.all(
    Array.from({ length: PLAIN_WRITES }, async (_, index) => {
      await pause(STORM_MS);
      const name = `风暴第${index}单位`;
      const { status } = await sysadmin
        .post('/api/units', { kind: 'outside', name, shortName: `风暴${index}` })
        .catch(() => ({ status: 0 }));
      return status === 201 ? [name] : [];
    }),
  );
  return answers.flat();
}

async function countLost(
  work: UnitOfWork,
  reader: Browser,
  { acknowledged, refused }: Storm,
  names: string[],
): Promise<{ lost: number; present: number }> {
  const settings = new Set((await work.read.findBy(Setting, { name: Like('storm-%') })).map((row) => row.name));
  const { body } = await reader.get<UnitsView>('/api/units');
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

/** What every unit of work and every request of a storm should have come to. */
const WHOLE = { acknowledged: UNITS_OF_WORK * 0.8 * 2, answered: PLAIN_WRITES, lost: 0, present: 0 };

async function storm({ work, as }: TestServer, prepare: () => void = () => undefined): Promise<typeof WHOLE> {
  const [sysadmin, reader] = [await as('sysadmin'), await as('reviewer')];
  prepare();
  const [units, names] = await Promise.all([overlapping(work), plain(sysadmin)]);
  return {
    acknowledged: units.acknowledged.length,
    answered: names.length,
    ...(await countLost(work, reader, units, names)),
  };
}

test(
  'in a storm nothing acknowledged is lost, and nothing rolled back is there',
  () =>
    withServer(async (server) => {
      expect(await storm(server)).toEqual(WHOLE);
      expect((await (await server.as('auditor')).get('/api/audit/verify')).body).toMatchObject({ ok: true });
    }),
  60_000,
);

// one connection for all: their transactions end each other, and what is lost, refused or left half done differs by the run
onSqlite(
  'without the queue the same storm does not pass',
  () =>
    withServer(async (server) => {
      const unqueued = server.work as unknown as { inTurn(start: () => Promise<unknown>): Promise<unknown> };
      expect(await storm(server, () => void (unqueued.inTurn = (start) => start()))).not.toEqual(WHOLE);
    }),
  60_000,
);

test('what a request leaves running writes on its own, and holds nobody up', () =>
  withServer(async ({ work }) => {
    let late = Promise.resolve();
    const add = (name: string) => work.run((transaction) => transaction.add(Setting, { name, value: 'x' }));
    await work.asOne(
      async () => {
        await add('at once');
        late = pause(20).then(() => add('later'));
      },
      async () => undefined,
      async () => undefined,
    );
    await late;
    await add('next');
    expect(await work.read.countBy(Setting, [{ name: 'at once' }, { name: 'later' }, { name: 'next' }])).toBe(3);
  }));

describe('several units of work as one', () => {
  const nothing = () => Promise.resolve();
  const present = async (work: UnitOfWork) =>
    (await work.read.findBy(Setting, { value: 'one' })).map(({ name }) => name).sort();

  test.each<[string, (add: (name: string, fails?: boolean) => Promise<unknown>) => Promise<unknown>, string[]]>([
    ['all or none', async (add) => (await add('a'), add('b')), ['a', 'b', 'last']],
    [
      'one that fails takes those before it along, and the next begins anew',
      async (add) => (await add('a'), await add('b', true).catch(nothing), add('c')),
      ['c', 'last'],
    ],
    [
      'of two at once one fails: the other stands alone',
      async (add) => Promise.allSettled([add('a', true), add('b')]),
      ['b', 'last'],
    ],
    [
      'what was written before a failure between them stays',
      async (add) => (await add('a'), Promise.reject(new Error('between'))),
      ['a'],
    ],
  ])('%s', (_, act, names) =>
    withServer(async ({ work }) => {
      const add = (name: string, fails = false) =>
        work.run(async (transaction) => {
          await transaction.add(Setting, { name, value: 'one' });
          await pause(4);
          if (fails) throw new Error('changed its mind');
        });
      await work
        .asOne(
          () => act(add),
          nothing,
          () => add('last'),
        )
        .catch(nothing);
      expect(await present(work)).toEqual(names);
      await add('next');
      expect(await present(work)).toEqual([...names, 'next'].sort());
    }),
  );
});
