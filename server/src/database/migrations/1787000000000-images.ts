import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE images (
     id text PRIMARY KEY, report_id text NOT NULL REFERENCES reports(id), section_id text REFERENCES sections(id),
     contribution_id text REFERENCES contributions(id), digest text NOT NULL REFERENCES stored_files(digest),
     media_type text NOT NULL, width integer NOT NULL, height integer NOT NULL, size integer NOT NULL,
     added_by text NOT NULL REFERENCES accounts(id), at text NOT NULL,
     UNIQUE (section_id, digest), UNIQUE (contribution_id, digest))`,
  'CREATE INDEX images_by_report ON images (report_id)',
  'CREATE INDEX images_by_file ON images (digest)',
];

/** Texts show images. */
export class Images1787000000000 implements MigrationInterface {
  name = 'Images1787000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE images');
  }
}
