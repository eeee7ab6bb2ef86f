import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { Setting } from './setting.entity.js';

// SQLite's connection is a file of the own process
const onPostgres = process.env['TEST_POSTGRES_URL'] ? test : test.skip;

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.close());

const keep = (name: string) => server.work.run((transaction) => transaction.add(Setting, { name, value: 'x' }));
const kept = async (name: string) =>
  (await server.work.query('SELECT name FROM settings WHERE name = :name', { name })).length === 1;

onPostgres('a lost connection takes its own unit of work with it, and no other', async () => {
  const endOthers = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  const reader = server.app.get<DataSource>(getDataSourceToken('reader'));
  for (const round of [1, 2, 3]) {
    const broken = Array.from({ length: 12 }, (_, index) =>
      server.work.run(async (transaction) => {
        await transaction.add(Setting, { name: `lost-${round}-${index}`, value: 'x' });
        if (index === 0) await reader.query(endOthers);
        await new Promise((resolve) => setTimeout(resolve, 20));
        await transaction.add(Setting, { name: `lost-${round}-${index}-again`, value: 'x' });
      }),
    );
    const ends = await Promise.allSettled(broken);
    expect(ends[0]!.status).toBe('rejected');
    for (const [index, { status }] of ends.entries())
      expect([index, await kept(`lost-${round}-${index}`)]).toEqual([index, status === 'fulfilled']);
    await keep(`after-${round}`);
  }
});
