import pg from 'pg';
import type { DataSource } from 'typeorm';
import { kept } from './append-only.js';

const name = (text: string): string => pg.escapeIdentifier(decodeURIComponent(text));
const literal = (text: string): string => pg.escapeLiteral(decodeURIComponent(text));

/**
 * Makes the role that serves, where there is none, and gives it what it needs and no more. It owns nothing, so it can neither drop
 * nor disable what guards the record.
 */
export async function letServe(owner: DataSource, servingUrl: string): Promise<void> {
  const { username, password } = new URL(servingUrl);
  const role = name(username);
  const known = await owner.query<unknown[]>('SELECT 1 FROM pg_roles WHERE rolname = $1', [decodeURIComponent(username)]);
  if (known.length === 0) await owner.query(`CREATE ROLE ${role} LOGIN${password ? ` PASSWORD ${literal(password)}` : ''}`);
  const fixed = Object.entries(kept).map(([table, { columns }]) => ({ table, rights: columns ? 'DELETE' : 'UPDATE, DELETE' }));
  for (const statement of [
    'REVOKE CREATE ON SCHEMA public FROM PUBLIC',
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
    ...fixed.map(({ table, rights }) => `REVOKE ${rights} ON ${table} FROM ${role}`),
    `REVOKE INSERT, UPDATE, DELETE ON migrations FROM ${role}`,
  ])
    await owner.query(statement);
}

/** Whether who is connected could undo the guards: as the owner, as one of the owner's, or as a superuser. */
export const couldUndo = `SELECT pg_has_role(current_user, c.relowner, 'MEMBER') AS "could?"
  FROM pg_class c WHERE c.oid = 'audit_entries'::regclass`;
