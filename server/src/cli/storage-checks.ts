import { appendOnly, appendOnlyFunction } from '../database/dialect/append-only.js';
import { couldUndo } from '../database/dialect/serving-role.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { type Look, lookOf } from './look.js';

/** Every page of the file, and that indices agree with their tables. PostgreSQL looks after its pages itself. */
export async function pagesWhole(work: UnitOfWork): Promise<Look> {
  if (work.isPostgres) {
    const [row] = await work.query<{ on: string }>(`SELECT current_setting('data_checksums') AS on`);
    return { right: true, found: `PostgreSQL’s own: data_checksums ${row!.on}` };
  }
  const rows = await work.query<{ integrityCheck: string }>('PRAGMA integrity_check');
  const faults = rows.map((row) => row.integrityCheck).filter((text) => text !== 'ok');
  return lookOf(faults, 'every page and index');
}

/** What guards the record stands, as this version writes it. */
export async function triggersStand(work: UnitOfWork): Promise<Look> {
  return work.isPostgres ? triggersOfPostgres(work) : triggersOfSqlite(work);
}

async function triggersOfSqlite(work: UnitOfWork): Promise<Look> {
  const rows = await work.query<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`,
  );
  const there = new Map(rows.map(({ name, sql }) => [name, sql]));
  const wanted = appendOnly['better-sqlite3'];
  return lookOf(
    wanted.flatMap(([name, , text]) =>
      there.get(name) === text ? [] : [`${there.has(name) ? 'another' : 'missing'}: ${name}`],
    ),
    `${wanted.length} stand`,
  );
}

async function triggersOfPostgres(work: UnitOfWork): Promise<Look> {
  const rows = await work.query<{ name: string; enabled: string; source: string }>(
    `SELECT t.tgname AS name, t.tgenabled AS enabled, p.prosrc AS source
     FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace`,
  );
  const body = /\$\$([\s\S]*)\$\$/.exec(appendOnlyFunction)![1]!;
  const there = new Map(rows.map((row) => [row.name, row]));
  const wanted = appendOnly.postgres;
  const wrong = wanted.flatMap(([name]) => {
    const trigger = there.get(name);
    if (!trigger) return [`missing: ${name}`];
    return trigger.enabled === 'A' && trigger.source === body ? [] : [`disabled or another: ${name}`];
  });
  return lookOf(wrong, `${wanted.length} stand`);
}

/** On PostgreSQL another role owns the tables; who has SQLite's file has all. */
export async function servesOnly(work: UnitOfWork): Promise<Look> {
  const [row] = work.isPostgres ? await work.query<{ could: boolean }>(couldUndo) : [];
  if (!row) return { right: true, found: 'SQLite has no roles' };
  return row.could
    ? { right: false, found: 'the role that serves owns the tables, or may act as who does' }
    : { right: true, found: 'the role that serves owns nothing' };
}
