import { appendOnly, appendOnlyFunctions } from '../../database/dialect/append-only.js';
import { couldUndo, type Owned } from '../../database/dialect/serving-role.js';
import type { UnitOfWork } from '../../database/unit-of-work.js';
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
  const rows = await work.query<{ place: string; text: string; enabled: string; routine: string; source: string }>(
    `SELECT c.relname || '.' || t.tgname AS place, pg_get_triggerdef(t.oid, true) AS text, t.tgenabled AS enabled, p.proname AS routine,
       p.prosrc AS source
     FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace`,
  );
  const bodies = new Map(
    Object.entries(appendOnlyFunctions).map(([routine, text]) => [routine, /\$\$([\s\S]*)\$\$/.exec(text)![1]!]),
  );
  const there = new Map(rows.map((row) => [row.place, row]));
  const wanted = appendOnly.postgres;
  const wrong = wanted.flatMap(([name, table, text]) => {
    const trigger = there.get(`${table}.${name}`);
    if (!trigger) return [`missing: ${name}`];
    const same = text.startsWith(`${trigger.text};`) && trigger.source === bodies.get(trigger.routine);
    return same && trigger.enabled === 'A' ? [] : [`disabled or another: ${name}`];
  });
  return lookOf(wrong, `${wanted.length} stand`);
}

/** On PostgreSQL others own the database and what is in it; who has SQLite's file has all. */
export async function servesOnly(work: UnitOfWork): Promise<Look> {
  if (!work.isPostgres) return { right: true, found: 'SQLite has no roles' };
  const owned = await work.query<Owned>(couldUndo);
  return lookOf(
    owned.map(({ what, owner }) => `the role that serves may act as the owner of ${what}, ${owner}`),
    'the role that serves owns nothing',
  );
}
