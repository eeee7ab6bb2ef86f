import { emptyDocument } from '@bafang/shared';
import { createRequire } from 'node:module';
import { DataSource } from 'typeorm';
import { Contribution, ContributionRevision, RequestPin, RequestRow } from '../../contributions/request.entity.js';
import { GlossaryVersion } from '../../glossary/glossary-version.entity.js';
import { DemoCity } from '../../seed/demo-city.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { kept } from '../../database/dialect/append-only.js';

interface Sqlite {
  exec(sql: string): void;
  pragma(text: string): void;
  close(): void;
}

const isPostgres = !!process.env['TEST_POSTGRES_URL'];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemoCity).seed('published');
  await answered();
});
afterAll(() => server.close());

/** An answer that left its desk, and a glossary that was saved: the demo's report is published, and nobody is asked any more. */
async function answered(): Promise<void> {
  const [one] = await query<{ report: string; section: string; unit: string; account: string }>(
    `SELECT (SELECT MIN(id) FROM reports) AS report, (SELECT MIN(id) FROM sections) AS section, (SELECT MIN(id) FROM units) AS unit, (SELECT MIN(id) FROM accounts) AS account`,
  );
  const { report, section, unit, account } = one!;
  const [at, day, digest] = ['2018-12-13T06:00:00.000Z', '2018-12-20', 'a'.repeat(64)];
  await server.work.run(async (transaction) => {
    const asked = { reportId: report, kind: 'material', asker: 'bureau', question: '？', askedBy: account } as const;
    await transaction.add(RequestRow, { ...asked, id: 'q', dueDate: day, at, afterEntry: 1 });
    const pin = { requestId: 'q', position: 0, sectionId: section, label: '（一）一是' };
    await transaction.add(RequestPin, { ...pin, digest, sectionDigest: digest });
    const counts = { added: 0, changed: 0, removed: 0 };
    const saved = { hostUnitId: unit, number: 2, content: { terms: [], sensitive: [] }, counts, savedBy: account, at };
    await transaction.add(GlossaryVersion, saved);
    const text = { body: emptyDocument(), figures: {}, note: '', changes: false, digest, words: 0 };
    const versions = { version: 1, contentVersion: 1, enteredAt: at, enteredAfterEntry: 1 };
    const given = { id: 'c', requestId: 'q', unitId: unit, state: 'sent', dueDate: day } as const;
    await transaction.add(Contribution, { ...given, ...text, ...versions });
    const kept_ = { contributionId: 'c', act: 'submit', canonical: '{}', digest, algorithm: 'sha256', words: 0 };
    await transaction.add(ContributionRevision, { ...kept_, id: 'r', authorId: account, at, afterEntry: 1 });
  });
}

const query = <T>(sql: string): Promise<T[]> => server.app.get(DataSource).query(sql);
const columnsOf = async (table: string): Promise<string[]> =>
  Object.keys((await query<Record<string, unknown>>(`SELECT * FROM ${table} LIMIT 1`))[0]!);

/** Every way there is to change, delete or replace a row. */
function ways(table: string, columns: readonly string[]): string[] {
  const { keys, columns: lasting = columns } = kept[table]!;
  const [key, list] = [keys[0]!, columns.join(', ')];
  const changed = lasting.filter((column) => !key.split(', ').includes(column));
  const update = changed.map((column) => `UPDATE ${table} SET ${column} = NULL`);
  const upsert = `INSERT INTO ${table} (${list}) SELECT ${list} FROM ${table} WHERE true
    ON CONFLICT (${key}) DO UPDATE SET ${changed[0]!} = excluded.${changed[0]!}`;
  if (isPostgres)
    return [
      ...update,
      upsert,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
      `SET session_replication_role = replica; DELETE FROM ${table}`,
      `MERGE INTO ${table} t USING ${table} o ON t.${key.split(', ')[0]!} = o.${key.split(', ')[0]!} WHEN MATCHED THEN DELETE`,
    ];
  // under a new key, in the place of another row
  const elsewhere = columns.map((column) =>
    keys.some((each) => each.split(', ').includes(column)) && typeof column === 'string' ? `'x' || ${column}` : column,
  );
  return [
    ...update,
    ...update.map((sql) => sql.replace('UPDATE', 'UPDATE OR REPLACE')),
    upsert,
    `DELETE FROM ${table}`,
    `REPLACE INTO ${table} (${list}) SELECT ${list} FROM ${table} LIMIT 1`,
    `INSERT OR REPLACE INTO ${table} (${list}) SELECT ${list} FROM ${table} LIMIT 1`,
    ...(table === 'audit_entries'
      ? []
      : [`REPLACE INTO ${table} (rowid, ${list}) SELECT rowid, ${elsewhere.join(', ')} FROM ${table} LIMIT 1`]),
    ...keys.slice(1).map((other) => {
      const moved = columns.map((column) =>
        other.split(', ').includes(column) ? column : column === key ? `${column} || '1'` : column,
      );
      return `REPLACE INTO ${table} (${list}) SELECT ${moved.join(', ')} FROM ${table} LIMIT 1`;
    }),
  ];
}

/** Tries it as another program would, with its own settings. */
async function attempt(): Promise<{ run(sql: string): Promise<void>; end(): Promise<void> }> {
  const { options } = server.app.get(DataSource);
  if (options.type === 'postgres') {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: options.url });
    await client.connect();
    return { run: async (sql) => void (await client.query(sql)), end: () => client.end() };
  }
  const Database = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => Sqlite;
  const other = new Database(String(options.database));
  for (const pragma of ['recursive_triggers=OFF', 'foreign_keys=OFF']) other.pragma(pragma);
  return { run: async (sql) => other.exec(sql), end: async () => other.close() };
}

test.each(Object.keys(kept))('%s: no row is changed, deleted or replaced, in whatever way', async (table) => {
  const before = JSON.stringify(await query(`SELECT * FROM ${table} ORDER BY 1, 2`));
  expect(before.length).toBeGreaterThan(100);
  const other = await attempt();
  try {
    for (const way of ways(table, await columnsOf(table))) {
      const refusal = await other.run(way).then(
        () => 'done',
        (error: Error) => error.message,
      );
      expect([way, refusal]).toEqual([way, expect.stringContaining('append-only')]);
      if (isPostgres) await other.run('RESET session_replication_role');
    }
  } finally {
    await other.end();
  }
  expect(JSON.stringify(await query(`SELECT * FROM ${table} ORDER BY 1, 2`))).toBe(before);
});

test('what moves on with an edition does, but never into the place of another', async () => {
  const other = await attempt();
  try {
    const edition = `(SELECT id FROM editions ORDER BY id LIMIT 1)`;
    await other.run(`UPDATE editions SET version = version + 1 WHERE id = ${edition}`);
    if (isPostgres) return;
    await other.run(`INSERT INTO editions SELECT * FROM (SELECT * FROM editions LIMIT 0)`);
    for (const into of [
      `report_id = 'x', number = 1`,
      'rowid = (SELECT MAX(rowid) FROM editions) + 1 - rowid',
      'rowid = rowid + 1',
    ])
      await expect(other.run(`UPDATE OR REPLACE editions SET ${into}`)).rejects.toThrow('append-only');
  } finally {
    await other.end();
  }
});
