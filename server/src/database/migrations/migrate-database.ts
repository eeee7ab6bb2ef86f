import { DataSource, type Migration } from 'typeorm';
import type { Config } from '../../config/config.js';
import { writerOptions } from '../data-sources.js';
import { letServe } from '../dialect/serving-role.js';

/** Of replicas that start at once, one migrates; the others wait, and find it done. Another number than the writers' lock. */
const LOCK = 8_2018_0302;
/** Nobody is served yet who could not wait along. */
const WAIT_MS = 60_000;

/** Brings the database to this version, makes it where there is none, and answers what was applied. */
export async function migrateDatabase(config: Config): Promise<string[]> {
  // a migration is SQL: it asks no entity
  const databaseUrl = config.databaseOwnerUrl ?? config.databaseUrl;
  const source = new DataSource({ ...writerOptions({ ...config, databaseUrl }), entities: [] });
  await source.initialize();
  try {
    const applied = await (databaseUrl ? onPostgres(source) : onSqlite(source));
    if (config.databaseOwnerUrl) await letServe(source, config.databaseUrl!);
    return applied.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** The lock is held by its connection, and given back when that ends. */
async function onPostgres(source: DataSource): Promise<Migration[]> {
  await source.createQueryRunner().query('SELECT pg_advisory_lock($1)', [LOCK]);
  return source.runMigrations();
}

/** Whoever may write first looks first what is wanting; all of it or nothing. A table that is made anew breaks its references for a moment. */
async function onSqlite(source: DataSource): Promise<Migration[]> {
  await source.query(`PRAGMA busy_timeout=${WAIT_MS}`);
  await source.query('PRAGMA foreign_keys=OFF');
  await source.query('BEGIN IMMEDIATE');
  const applied = await source.runMigrations({ transaction: 'none' });
  await source.query('COMMIT');
  return applied;
}
