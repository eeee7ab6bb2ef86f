import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine, type Finding } from '../../cli/doctor/examination.js';
import { type Config, readConfig } from '../../config/config.js';
import { migrateDatabase } from '../../database/migrations/migrate-database.js';
import { Archive } from '../archive.js';
import { restore } from '../restore.js';

/** An empty folder, and the database given. */
export const elsewhere = (database: { DATABASE_URL?: string }) => ({
  BAFANG_DATA: join(mkdtempSync(join(tmpdir(), 'bafang-')), 'data'),
  LOG_LEVEL: 'silent',
  ...database,
});

/** Restored there, and brought to this version. */
export async function restored(file: string, env: Record<string, string>): Promise<Config> {
  // a secret of its own would be made in reading the settings
  const into = readConfig({ ...env, BAFANG_SECRET: 'nothing is signed with this secret' });
  const archive = await Archive.open(file);
  try {
    await restore(into, archive);
  } finally {
    archive.close();
  }
  await migrateDatabase(into);
  return into;
}

/** What the doctor finds; the PostgreSQL of the tests runs without fsync, and as its owner. */
export async function failed(into: Config): Promise<Finding[]> {
  const careless = into.databaseUrl ? ['durability', 'serving role'] : [];
  return (await examine(into)).filter(({ name, ok }) => !ok && !careless.includes(name));
}
