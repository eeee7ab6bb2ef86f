import '../audit/audit-entry.entity.js';
import { existsSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { type Config, readConfig } from '../config/config.js';
import { databaseFile, writerOptions } from '../database/data-sources.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CommandError } from './perform.js';

export const NO_SECRET = 'nothing is signed with this secret';
/** For commands that sign nothing: they need no secret and make none. */
export const unsignedConfig = (): Config => readConfig({ ...process.env, BAFANG_SECRET: NO_SECRET });

/** The database as it is, neither made nor migrated, for commands that only look. */
export async function withDatabase<T>(
  config: Config,
  work: (work: UnitOfWork, source: DataSource) => Promise<T>,
): Promise<T> {
  if (!config.databaseUrl && !existsSync(databaseFile(config)))
    throw new CommandError(
      `There is no database ${databaseFile(config)}. bafang migrate makes one; BAFANG_DATA names its folder.`,
    );
  const source = new DataSource(writerOptions(config));
  await source.initialize();
  try {
    return await work(new UnitOfWork(source, source), source);
  } finally {
    await source.destroy();
  }
}
