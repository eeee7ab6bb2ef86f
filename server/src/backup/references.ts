import type { EntityManager } from 'typeorm';
import { BackupRefused } from './manifest.js';
import { isPostgres } from './tables.js';

const constraints = `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name FROM pg_constraint
  WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;

/** Rows are put in table by table, so for a while one refers to another that is still to come; in the end each must be there. On SQLite the keys are off. */
export async function withoutReferences(manager: EntityManager, fill: () => Promise<void>): Promise<void> {
  if (!isPostgres(manager)) {
    await fill();
    const [dangling] = await manager.query<{ table: string; parent: string }[]>('PRAGMA foreign_key_check');
    if (dangling)
      throw new BackupRefused(
        `A row of ${dangling.table} refers to one of ${dangling.parent} that is not in this backup.`,
      );
    return;
  }
  const keys = await manager.query<{ table: string; name: string }[]>(constraints);
  const each = async (change: string) => {
    for (const { table, name } of keys) await manager.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${name} ${change}`);
  };
  await each('DEFERRABLE INITIALLY DEFERRED');
  await fill();
  await manager.query('SET CONSTRAINTS ALL IMMEDIATE');
  await each('NOT DEFERRABLE');
}
