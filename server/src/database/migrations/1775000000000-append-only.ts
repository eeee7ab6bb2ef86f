import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnlyFunction, keepAppendOnly } from '../dialect/append-only.js';

// prettier-ignore
const tables = ['audit_entries', 'transitions', 'attestations', 'revisions', 'stored_files', 'edition_files', 'edition_sections', 'editions'];

/** Not the audit trail alone: no act, no attestation, no revision and nothing of an edition that was signed is ever changed or replaced. */
export class AppendOnly1775000000000 implements MigrationInterface {
  name = 'AppendOnly1775000000000';

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    if (isPostgres) await runner.query(appendOnlyFunction);
    await keepAppendOnly(runner, tables);
    if (isPostgres) await runner.query('DROP FUNCTION audit_entries_append_only()');
  }

  async down(): Promise<void> {
    throw new Error('What must not change would be open to change: restore a backup instead.');
  }
}
