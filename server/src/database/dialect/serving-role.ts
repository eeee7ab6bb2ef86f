import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { appendOnlyFunctions, kept } from './append-only.js';

const name = (text: string): string => pg.escapeIdentifier(decodeURIComponent(text));
const literal = (text: string): string => pg.escapeLiteral(decodeURIComponent(text));

/**
 * What guards the record is undone by who owns any of these, or may act as who does, as a superuser may: a table goes with its
 * schema, and the schema `public` is the database owner's.
 */
const undoableBy = (role: string): string =>
  `SELECT what, pg_get_userbyid(owner) AS owner
   FROM (
     SELECT 1 AS rank, 'DATABASE ' || quote_ident(datname) AS what, datdba AS owner FROM pg_database WHERE datname = current_database()
     UNION ALL SELECT 2, 'SCHEMA public', nspowner FROM pg_namespace WHERE nspname = 'public'
     UNION ALL SELECT 3, 'TABLE ' || relname, relowner FROM pg_class
       WHERE oid IN (${Object.keys(kept)
         .map((table) => `'public.${table}'::regclass`)
         .join(', ')})
     UNION ALL SELECT 4, 'FUNCTION ' || proname || '()', proowner FROM pg_proc
       WHERE oid IN (${Object.keys(appendOnlyFunctions)
         .map((routine) => `'public.${routine}()'::regprocedure`)
         .join(', ')})
   ) owned WHERE pg_has_role(${role}, owner, 'MEMBER') ORDER BY rank, what`;

export interface Owned {
  what: string;
  owner: string;
}
/** What who is connected could undo. */
export const couldUndo = undoableBy('current_user');

/**
 * Makes the role that serves, where there is none, and gives it what it needs and no more, all or nothing. It owns nothing, so it can
 * neither drop nor disable what guards the record.
 */
export async function letServe(owner: DataSource, servingUrl: string): Promise<void> {
  const { username, password } = new URL(servingUrl);
  const role = name(username);
  const fixed = Object.entries(kept).map(([table, { columns, goes }]) => ({
    table,
    rights: [...(columns ? [] : ['UPDATE']), ...(goes ? [] : ['DELETE'])].join(', '),
  }));
  await owner.transaction(async (manager) => {
    const known = await manager.query<unknown[]>('SELECT 1 FROM pg_roles WHERE rolname = $1', [
      decodeURIComponent(username),
    ]);
    if (known.length === 0)
      await manager.query(`CREATE ROLE ${role} LOGIN${password ? ` PASSWORD ${literal(password)}` : ''}`);
    await refuseOwner(manager, decodeURIComponent(username));
    for (const statement of [
      'REVOKE CREATE ON SCHEMA public FROM PUBLIC',
      `GRANT USAGE ON SCHEMA public TO ${role}`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
      ...fixed.map(({ table, rights }) => `REVOKE ${rights} ON ${table} FROM ${role}`),
      `REVOKE INSERT, UPDATE, DELETE ON migrations FROM ${role}`,
    ])
      await manager.query(statement);
  });
}

async function refuseOwner(manager: EntityManager, role: string): Promise<void> {
  const owned = await manager.query<Owned[]>(undoableBy('$1::name'), [role]);
  if (owned.length === 0) return;
  const [row] = await manager.query<{ other: string }[]>('SELECT quote_ident(current_user) AS other');
  const own = owned.filter(({ owner }) => owner === role).map(({ what }) => `ALTER ${what} OWNER TO ${row!.other}`);
  throw new Error(
    `${role} could undo what guards the record, as it may act as the owner of ${owned.map(({ what }) => what).join(', ')}. ` +
      (own.length
        ? `Do this, and migrate again: ${own.join('; ')}`
        : 'Take SUPERUSER and its memberships in other roles from it.'),
  );
}
