import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE attachments_anew (
     id text PRIMARY KEY, report_id text REFERENCES reports(id), section_id text REFERENCES sections(id),
     contribution_id text REFERENCES contributions(id), value_id text REFERENCES figure_values(id),
     digest text NOT NULL REFERENCES stored_files(digest), name text NOT NULL, media_type text NOT NULL, size integer NOT NULL,
     added_by text NOT NULL REFERENCES accounts(id), at text NOT NULL,
     UNIQUE (section_id, digest), UNIQUE (contribution_id, digest), UNIQUE (value_id, digest))`,
  `INSERT INTO attachments_anew (id, report_id, section_id, contribution_id, digest, name, media_type, size, added_by, at)
     SELECT id, report_id, section_id, contribution_id, digest, name, media_type, size, added_by, at FROM attachments`,
  'DROP TABLE attachments',
  'ALTER TABLE attachments_anew RENAME TO attachments',
  'CREATE INDEX attachments_by_report ON attachments (report_id)',
  'CREATE INDEX attachments_by_file ON attachments (digest)',
];

/** Files hang on values of figures too, which are of no one report. */
export class EvidenceFiles1794000000000 implements MigrationInterface {
  name = 'EvidenceFiles1794000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What hangs on values would hang on nothing: restore a backup instead.');
  }
}
