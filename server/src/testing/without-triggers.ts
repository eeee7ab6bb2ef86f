import { appendOnly } from '../database/dialect/append-only.js';
import type { Transaction } from '../database/transaction.js';
import type { UnitOfWork } from '../database/unit-of-work.js';

const triggersOf = (isPostgres: boolean) => appendOnly[isPostgres ? 'postgres' : 'better-sqlite3'];

/** As only a test can, and somebody who owns the database: the application has no statement for it. */
export async function dropTriggers({ manager }: Transaction, isPostgres: boolean): Promise<void> {
  for (const [name, table] of triggersOf(isPostgres))
    await manager.query(`DROP TRIGGER ${name}${isPostgres ? ` ON ${table}` : ''}`);
}

/** Changes what must not change, and leaves no trace of how. */
export async function withoutTriggers(
  work: UnitOfWork,
  tamper: (transaction: Transaction) => Promise<unknown>,
): Promise<void> {
  await work.run(async (transaction) => {
    await dropTriggers(transaction, work.isPostgres);
    await tamper(transaction);
    for (const [, , text] of triggersOf(work.isPostgres)) await transaction.manager.query(text);
  });
}
