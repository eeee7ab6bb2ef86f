import type { EventEmitter } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { type DataSourceOptions, getMetadataArgsStorage } from 'typeorm';
import type { Config } from '../config/config.js';
import { keepToOwner, makeFolder } from '../config/data-folder.js';
import { LONGEST_WAIT_MS } from './dialect/writing.js';
import { migrations } from './migrations/index.js';
import { SnakeNaming } from './statements/naming.js';

interface SqliteHandle {
  pragma(text: string): unknown;
}

/**
 * Nobody waits for a lock inside SQLite, where everything else would wait along: the unit of work asks again.
 * Without recursive triggers a REPLACE deletes behind the back of those that guard the audit trail.
 */
const sqlitePragmas = [
  'journal_mode=WAL',
  'synchronous=FULL',
  'foreign_keys=ON',
  'recursive_triggers=ON',
  'busy_timeout=0',
];

// what COUNT and SUM answer: text by default, for it might be larger than a number holds
for (const type of [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]) pg.types.setTypeParser(type, Number);

/** Between the pool and TypeORM a new connection has nobody who listens: lost in that moment it would end the process. The query that needs it fails all the same. */
const pool = {
  poolSize: 10,
  extra: {
    onConnect: (client: EventEmitter) => void client.on('error', () => undefined),
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    keepAlive: true,
  },
};

/** The one connection that writes. */
export function writerOptions(config: Config): DataSourceOptions {
  const shared = {
    entities: entities(),
    migrations: [...migrations],
    namingStrategy: new SnakeNaming(),
    migrationsTransactionMode: 'each' as const,
  };
  if (config.databaseUrl) return { type: 'postgres', url: config.databaseUrl, ...shared, ...pool };
  makeFolder(config.dataFolder);
  keepToOwner(databaseFile(config));
  return {
    type: 'better-sqlite3',
    database: databaseFile(config),
    ...shared,
    prepareDatabase: (db: SqliteHandle) => sqlitePragmas.forEach((pragma) => db.pragma(pragma)),
  };
}

/** Reads beside the writer: on SQLite a second, read-only connection (WAL), so that no read sees a half transaction. */
export function readerOptions(config: Config): DataSourceOptions {
  const shared = { name: 'reader', entities: entities(), namingStrategy: new SnakeNaming() };
  if (config.databaseUrl) return { type: 'postgres', url: config.databaseUrl, ...shared, ...pool };
  return { type: 'better-sqlite3', database: databaseFile(config), readonly: true, timeout: 50, ...shared };
}

/** Every @Entity class that the application has loaded. */
const entities = () => getMetadataArgsStorage().tables.map((table) => table.target);

export function databaseFile(config: Config): string {
  return join(config.dataFolder, 'bafang.sqlite');
}
