import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { readConfig } from '../config/config.js';
import { writerOptions } from '../database/data-sources.js';
import { migrations } from '../database/migrations/index.js';
import { ownDatabase } from './test-server.js';

export type Rows = readonly (readonly [table: string, values: Record<string, string | number | null>])[];

/** A database with these rows as it stood before the migration, brought up to date; `look` asks it, and gets every value of the answer. */
export async function migrated(
  migration: string,
  rows: Rows,
  look: (values: (sql: string) => Promise<unknown[]>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bafang-'));
  const config = readConfig({ BAFANG_DATA: folder, LOG_LEVEL: 'silent', ...(await ownDatabase()) });
  const until = async (count: number | undefined, work: (source: DataSource) => Promise<void>) => {
    const source = new DataSource({ ...writerOptions(config), migrations: migrations.slice(0, count) });
    await source.initialize();
    await source.runMigrations({ transaction: 'each' });
    await work(source).finally(() => source.destroy());
  };
  const before = migrations.findIndex(({ name }) => name.startsWith(migration));
  await until(before, async (source) => {
    for (const [table, values] of rows) {
      const given = Object.values(values).map((value) => (typeof value === 'string' ? `'${value}'` : value));
      await source.query(
        `INSERT INTO ${table} (${Object.keys(values).join(', ')}) VALUES (${given.map((value) => value ?? 'NULL').join(', ')})`,
      );
    }
  });
  await until(undefined, (source) =>
    look(async (sql) => (await source.query<Record<string, unknown>[]>(sql)).flatMap((row) => Object.values(row))),
  );
  rmSync(folder, { recursive: true });
}
