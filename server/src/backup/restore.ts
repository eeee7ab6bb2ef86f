import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type EntityManager, MigrationExecutor, type QueryRunner } from 'typeorm';
import type { Config } from '../config/config.js';
import { makeFolder } from '../config/data-folder.js';
import { databaseFile, writerOptions } from '../database/data-sources.js';
import { migrations } from '../database/migrations/index.js';
import type { Archive } from './archive.js';
import { BackupRefused, type Manifest, partOf, SECRET } from './manifest.js';
import { withoutReferences } from './references.js';
import { addRows, isPostgres, ROWS_AT_ONCE, type Table, tablesOf } from './tables.js';

/** Puts a backup into an empty database, as it was and at its version, all of it or nothing, and the secret where there is none. */
export async function restore(config: Config, archive: Archive): Promise<void> {
  const applied = knownOf(archive.manifest);
  makeFolder(config.dataFolder);
  await intoEmpty(config, applied, (manager) => load(manager, archive));
  await keepSecret(config, archive);
}

type Migrations = (typeof migrations)[number][];

/** The migrations that made the database of the backup: those of this version, as far as they go. */
function knownOf(manifest: Manifest): Migrations {
  const known = migrations.slice(0, manifest.migrations.length);
  if (known.map(({ name }) => name).join() === manifest.migrations.join()) return known;
  throw new BackupRefused(
    'This backup was made by a newer version of the program. Restore it with that version, or with one that came later.',
  );
}

async function intoEmpty(
  config: Config,
  applied: Migrations,
  fill: (manager: EntityManager) => Promise<void>,
): Promise<void> {
  const databaseUrl = config.databaseOwnerUrl ?? config.databaseUrl;
  const into = (place: Config) => inDatabase({ ...place, databaseUrl }, applied, fill);
  await (databaseUrl ? into(config) : inNewFile(config, into));
}

/** Made aside and put in its place whole: of two that begin at once, or of a server that starts meanwhile, nobody shares or takes away the other's file. */
async function inNewFile(config: Config, into: (place: Config) => Promise<void>): Promise<void> {
  const file = databaseFile(config);
  // what SQLite keeps beside a file would be taken for that of another one
  if (['', '-wal', '-shm'].some((end) => existsSync(file + end))) throw occupied();
  const aside = { ...config, dataFolder: join(config.dataFolder, `restoring-${randomUUID()}`) };
  try {
    await into(aside);
    linkSync(databaseFile(aside), file);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? occupied() : error;
  } finally {
    rmSync(aside.dataFolder, { recursive: true, force: true });
  }
}

const occupied = () =>
  new BackupRefused(
    'There is something in this database already, and nothing is restored over it. Move it away, or name an empty folder in BAFANG_DATA or an empty database in DATABASE_URL.',
  );

async function inDatabase(
  config: Config,
  applied: Migrations,
  fill: (manager: EntityManager) => Promise<void>,
): Promise<void> {
  const source = await new DataSource({ ...writerOptions(config), entities: [], migrations: applied }).initialize();
  try {
    await filled(source.createQueryRunner(), fill);
  } finally {
    await source.destroy();
  }
}

async function filled(runner: QueryRunner, fill: (manager: EntityManager) => Promise<void>): Promise<void> {
  const executor = new MigrationExecutor(runner.connection, runner);
  executor.transaction = 'none';
  if (!isPostgres(runner.manager)) await runner.query('PRAGMA foreign_keys=OFF');
  await runner.query(isPostgres(runner.manager) ? 'BEGIN' : 'BEGIN IMMEDIATE');
  try {
    if ((await tablesOf(runner.manager)).length) throw occupied();
    await executor.executePendingMigrations();
    await fill(runner.manager);
    await runner.query('COMMIT');
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

async function load(manager: EntityManager, archive: Archive): Promise<void> {
  const tables = await tablesOf(manager);
  const parts = archive.manifest.parts.filter(({ name }) => name !== SECRET);
  const [missing] = [
    ...tables.filter(({ name }) => !parts.some((part) => part.name === partOf(name))).map(({ name }) => name),
    ...parts
      .filter((part) => !tables.some(({ name }) => part.name === partOf(name)) && part.name !== OLD_SESSIONS)
      .map(({ name }) => name),
  ];
  if (missing) throw unfit(missing);
  await withoutReferences(manager, async () => {
    for (const table of tables) await loadTable(manager, table, archive.lines(partOf(table.name)));
  });
}

/** Earlier versions kept them. */
const OLD_SESSIONS = partOf('sessions');
const unfit = (what: string) => new BackupRefused(`This backup does not fit its version: ${what}.`);

/** Names of columns become SQL, so only those that the table has are taken: whoever writes a file writes its manifest too. */
async function loadTable(manager: EntityManager, table: Table, lines: AsyncIterable<string>): Promise<void> {
  const known = JSON.stringify(table.columns.toSorted());
  let columns: string[] | undefined;
  let isBytes: boolean[] = [];
  let rows: unknown[][] = [];
  for await (const line of lines) {
    const values = JSON.parse(line) as unknown;
    if (!Array.isArray(values) || values.length !== table.columns.length) throw unfit(table.name);
    if (!columns) {
      if (JSON.stringify(values.toSorted()) !== known) throw unfit(table.name);
      columns = values as string[];
      isBytes = columns.map((column) => table.bytes.includes(column));
      continue;
    }
    rows.push(values.map((value, at) => (isBytes[at] && value ? Buffer.from(String(value), 'base64') : value)));
    if (rows.length < ROWS_AT_ONCE) continue;
    await addRows(manager, table.name, columns, rows);
    rows = [];
  }
  if (rows.length) await addRows(manager, table.name, columns!, rows);
}

/** A secret that is there stays: there are no sessions in any case. */
async function keepSecret({ dataFolder }: Config, archive: Archive): Promise<void> {
  const file = join(dataFolder, SECRET);
  if (existsSync(file) || !archive.manifest.parts.some(({ name }) => name === SECRET)) return;
  for await (const line of archive.lines(SECRET)) writeFileSync(file, line, { mode: 0o600, flag: 'wx', flush: true });
}
