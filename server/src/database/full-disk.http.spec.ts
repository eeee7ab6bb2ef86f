import type { UnitsView } from '@bafang/shared';
import { DataSource } from 'typeorm';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Setting } from './setting.entity.js';

const NO_LIMIT = 4_294_967_294;
// on PostgreSQL each unit of work has a connection of its own, and its disk is not ours to fill
const onSqlite = process.env['TEST_POSTGRES_URL'] ? test.skip : test;

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await fillCast(server.work);
});
afterAll(() => server.close());

/** The file may not grow past so many pages, nor below what it has. */
const limitPages = (most: number) => server.app.get(DataSource).query(`PRAGMA max_page_count = ${most}`);

onSqlite(
  'on a full disk nothing is acknowledged that is not kept, reading goes on, and with room so does writing',
  async () => {
    const sysadmin = await server.as('sysadmin');
    const add = async (index: number) => {
      const [name, shortName] = [`${'满'.repeat(50)}${index}`, `满${index}`];
      const { status, body } = await sysadmin.post('/api/units', { kind: 'outside', name, shortName });
      return { shortName, status, code: body['code'] };
    };
    const there = async () =>
      new Set((await sysadmin.get<UnitsView>('/api/units')).body.units.map((unit) => unit.shortName));

    await limitPages(1);
    const answers = [];
    for (let index = 10; index < 210; index++) answers.push(await add(index));
    expect(answers.filter(({ status }) => status === 507).length).toBeGreaterThan(5);
    expect(new Set(answers.map(({ status, code }) => `${status} ${String(code)}`))).toEqual(
      new Set(['201 undefined', '507 storage_full']),
    );
    const kept = await there();
    for (const { shortName, status } of answers)
      expect([shortName, kept.has(shortName)]).toEqual([shortName, status === 201]);

    await limitPages(NO_LIMIT);
    expect(await add(1)).toMatchObject({ status: 201 });
    expect(await there()).toContain('满1');
    expect((await (await server.as('auditor')).get('/api/audit/verify')).body).toMatchObject({ ok: true });
  },
);

onSqlite(
  'a transaction that the database ended by itself, as it does where a commit finds the disk full, takes no later one with it',
  async () => {
    const { work } = server;
    const keep = (name: string) => work.run((transaction) => transaction.add(Setting, { name, value: 'x' }));
    for (const round of [1, 2]) {
      await expect(
        work.run(async (transaction) => {
          await transaction.add(Setting, { name: `ended-${round}`, value: 'x' });
          await transaction.manager.query('ROLLBACK');
        }),
      ).rejects.toThrow('no transaction is active');
      for (const name of ['a', 'b', 'c']) await keep(`after-${round}-${name}`);
    }
    const kept = await work.query<{ name: string }>(
      `SELECT name FROM settings WHERE name LIKE 'after-%' OR name LIKE 'ended-%' ORDER BY name`,
    );
    expect(kept.map(({ name }) => name)).toEqual([
      'after-1-a',
      'after-1-b',
      'after-1-c',
      'after-2-a',
      'after-2-b',
      'after-2-c',
    ]);
  },
);
