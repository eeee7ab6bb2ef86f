import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE attachments (
     id text PRIMARY KEY, report_id text NOT NULL REFERENCES reports(id), section_id text REFERENCES sections(id),
     contribution_id text REFERENCES contributions(id), digest text NOT NULL REFERENCES stored_files(digest),
     name text NOT NULL, media_type text NOT NULL, size integer NOT NULL, added_by text NOT NULL REFERENCES accounts(id),
     at text NOT NULL, UNIQUE (section_id, digest), UNIQUE (contribution_id, digest))`,
  'CREATE INDEX attachments_by_report ON attachments (report_id)',
  'CREATE INDEX attachments_by_file ON attachments (digest)',
];

/** Files hang on sections and answers. */
export class Attachments1785000000000 implements MigrationInterface {
  name = 'Attachments1785000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachments');
  }
}
