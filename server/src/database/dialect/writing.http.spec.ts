import { createRequire } from 'node:module';
import { DataSource } from 'typeorm';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { Setting } from '../setting.entity.js';

type Sqlite = new (file: string, options: { timeout: number }) => { exec(sql: string): void; close(): void };

const [onSqlite, onPostgres] = process.env['TEST_POSTGRES_URL'] ? [test.skip, test] : [test, test.skip];

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.close());

const keep = (name: string) => server.work.run((transaction) => transaction.add(Setting, { name, value: 'x' }));
const kept = async (name: string) =>
  (await server.work.query('SELECT name FROM settings WHERE name = :name', { name })).length === 1;

onSqlite(
  'what a unit of work has read stands until it ends: another process, as the command line is one, waits',
  async () => {
    const Database = createRequire(import.meta.url)('better-sqlite3') as Sqlite;
    const other = new Database(String(server.app.get(DataSource).options.database), { timeout: 0 });
    try {
      await server.work.run(async (transaction) => {
        await server.work.query('SELECT name FROM settings');
        expect(() => other.exec(`INSERT INTO settings (name, value) VALUES ('from elsewhere', 'x')`)).toThrow('locked');
        await transaction.add(Setting, { name: 'after the reading', value: 'x' });
      });
      expect(await kept('after the reading')).toBe(true);
      other.exec(`INSERT INTO settings (name, value) VALUES ('from elsewhere', 'x')`);
    } finally {
      other.close();
    }
  },
);

onPostgres(
  'a commit that the database makes a rollback, as it does after a failure that was swallowed, is not acknowledged',
  async () => {
    await keep('taken');
    await expect(
      server.work.run(async (transaction) => {
        await transaction.add(Setting, { name: 'beside the taken', value: 'x' });
        await transaction.add(Setting, { name: 'taken', value: 'x' }).catch(() => undefined);
      }),
    ).rejects.toThrow('rolled back');
    expect(await kept('beside the taken')).toBe(false);
    await keep('after the swallowed');
  },
);
