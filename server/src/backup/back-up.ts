import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DataSource, type EntityManager } from 'typeorm';
import type { Config } from '../config/config.js';
import { readerOptions } from '../database/data-sources.js';
import { packed, type Written } from './archive.js';
import { type Manifest, type Part, partOf, SECRET } from './manifest.js';
import { isPostgres, rowsOf, type Table, tablesOf } from './tables.js';

/**
 * Writes everything the database holds, as it stood at one moment, and the secret. It goes on while the server writes: all of it is
 * read in one transaction. The form is the same of both databases, so that what was saved on one can be restored on the other.
 */
export async function backUp(config: Config, to: Writable): Promise<Manifest> {
  const source = await new DataSource({ ...readerOptions(config), entities: [] }).initialize();
  const runner = source.createQueryRunner();
  try {
    const { manager } = runner;
    await manager.query(isPostgres(manager) ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
    const manifest = await manifestOf(manager);
    const tables = await tablesOf(manager);
    const written = tables.map((table) => ({ name: partOf(table.name), pieces: () => linesOf(manager, table) }));
    await pipeline(
      packed([...written, ...secretOf(config)], (parts) => Object.assign(manifest, { parts })),
      to,
    );
    return manifest;
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

const PIECE = 65_536;

async function* linesOf(manager: EntityManager, table: Table): AsyncGenerator<string> {
  const isBytes = table.columns.map((column) => table.bytes.includes(column));
  let piece = `${JSON.stringify(table.columns)}\n`;
  for await (const rows of rowsOf(manager, table)) {
    for (const row of rows) {
      const told = row.map((value, at) => (isBytes[at] && value ? (value as Buffer).toString('base64') : value));
      piece += `${JSON.stringify(told)}\n`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

async function manifestOf(manager: EntityManager): Promise<Manifest> {
  const migrations = await manager.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const [last] = await manager.query<{ sequence: number; hash: string }[]>(
    'SELECT sequence, hash FROM audit_entries ORDER BY sequence DESC LIMIT 1',
  );
  return {
    format: 1,
    madeAt: new Date().toISOString(),
    database: isPostgres(manager) ? 'PostgreSQL' : 'SQLite',
    migrations: migrations.map(({ name }) => name),
    trail: { entries: last?.sequence ?? 0, head: last?.hash ?? null },
    parts: [] as Part[],
  };
}

/** Where the environment names the secret, it is kept there. */
function secretOf({ dataFolder }: Config): Written[] {
  const file = join(dataFolder, SECRET);
  if (!existsSync(file)) return [];
  const pieces = async function* () {
    yield readFileSync(file, 'utf8').trim() + '\n';
  };
  return [{ name: SECRET, pieces }];
}
