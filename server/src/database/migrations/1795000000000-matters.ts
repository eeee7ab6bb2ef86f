import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE matters (
     id text PRIMARY KEY, report_id text NOT NULL REFERENCES reports(id), position integer NOT NULL, area text NOT NULL, matter text NOT NULL,
     missing text, waiver text, waived_by text REFERENCES accounts(id), waived_at text, version integer NOT NULL, removal integer)`,
  'CREATE INDEX matters_report ON matters (report_id)',
  `CREATE TABLE matter_places (
     matter_id text NOT NULL REFERENCES matters(id), position integer NOT NULL, section_id text NOT NULL REFERENCES sections(id), words text,
     PRIMARY KEY (matter_id, position))`,
  'CREATE INDEX matter_places_section ON matter_places (section_id)',
];

/** 必备内容: what a report must speak of, and where it does. */
export class Matters1795000000000 implements MigrationInterface {
  name = 'Matters1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['matter_places', 'matters']) await runner.query(`DROP TABLE ${table}`);
  }
}
