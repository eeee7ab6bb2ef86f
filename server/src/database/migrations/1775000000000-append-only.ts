import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, appendOnlyFunction } from '../dialect/append-only.js';

/** Not the audit trail alone: no act, no attestation, no revision and nothing of an edition that was signed is ever changed or replaced. */
export class AppendOnly1775000000000 implements MigrationInterface {
  name = 'AppendOnly1775000000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type as keyof typeof appendOnly;
    const isPostgres = dialect === 'postgres';
    if (isPostgres) await runner.query(appendOnlyFunction);
    for (const [name, table, text] of appendOnly[dialect]) {
      await runner.query(`DROP TRIGGER IF EXISTS ${name}${isPostgres ? ` ON ${table}` : ''}`);
      await runner.query(text);
    }
    if (isPostgres) await runner.query('DROP FUNCTION audit_entries_append_only()');
  }

  async down(): Promise<void> {
    throw new Error('What must not change would be open to change: restore a backup instead.');
  }
}
