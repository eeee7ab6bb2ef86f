import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { writerOptions } from '../database/data-sources.js';

/** Of replicas that start at once, one migrates; the others wait, and find it done. Another number than the writers' lock. */
const LOCK = 8_2018_0302;

/** Brings the database to this version, makes it where there is none, and answers what was applied. */
export async function migrateDatabase(config: Config): Promise<string[]> {
  const source = new DataSource(writerOptions(config));
  await source.initialize();
  try {
    // held by its connection, and given back when that ends
    if (config.databaseUrl) await source.createQueryRunner().query('SELECT pg_advisory_lock($1)', [LOCK]);
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
