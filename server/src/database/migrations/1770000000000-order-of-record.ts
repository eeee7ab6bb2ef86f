import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number of the last entry whose moment lies before (or, for what leaves no entry of its own, not after) this one. */
const entry = (moment: string, than: '<' | '<='): string =>
  `(SELECT e.sequence FROM audit_entries e WHERE e.at ${than} ${moment} ORDER BY e.at DESC, e.sequence DESC LIMIT 1)`;

const counted: [table: string, column: string, moment: string, than: '<' | '<='][] = [
  ['transitions', 'after_entry', 'at', '<'],
  ['attestations', 'after_entry', 'at', '<'],
  ['comments', 'after_entry', 'at', '<'],
  ['sections', 'entered_after_entry', 'entered_at', '<'],
  ['section_openings', 'after_entry', 'at', '<='],
  ['section_writers', 'after_entry', 'last_at', '<='],
];
const countedWhereThereIs: [table: string, column: string, moment: string][] = [
  ['editions', 'ended_after_entry', 'ended_at'],
  ['reports', 'writing_after_entry', 'writing_since'],
];

/** Before and after go by the audit trail's numbers, and no longer by clocks; who gave the outline its headings is kept. */
export class OrderOfRecord1770000000000 implements MigrationInterface {
  name = 'OrderOfRecord1770000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX audit_entries_by_moment ON audit_entries (at, sequence)');
    for (const [table, column, moment, than] of counted) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} integer NOT NULL DEFAULT 0`);
      await runner.query(`UPDATE ${table} SET ${column} = COALESCE(${entry(`${table}.${moment}`, than)}, 0)`);
    }
    for (const [table, column, moment] of countedWhereThereIs) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} integer`);
      await runner.query(
        `UPDATE ${table} SET ${column} = COALESCE(${entry(`${table}.${moment}`, '<')}, 0) WHERE ${moment} IS NOT NULL`,
      );
    }
    await runner.query('DROP INDEX audit_entries_by_moment');
    await runner.query('ALTER TABLE reports DROP COLUMN writing_since');
    await runner.query(
      `CREATE TABLE outline_writers (
         node_id text NOT NULL, account_id text NOT NULL REFERENCES accounts(id), after_entry integer NOT NULL,
         PRIMARY KEY (node_id, account_id))`,
    );
    await runner.query(
      `INSERT INTO outline_writers (node_id, account_id, after_entry)
      SELECT n.id, a.id, MAX(e.sequence) - 1
      FROM audit_entries e
      JOIN accounts a ON a.id = e.actor_id
      JOIN (SELECT id FROM outline_headings UNION ALL SELECT id FROM sections) n ON e.facts = '{"node":"' || n.id || '"}'
      WHERE e.action IN ('outline_rename', 'outline_add_section', 'outline_add_heading')
      GROUP BY n.id, a.id`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Since when writing counts would be lost: restore a backup instead.');
  }
}
