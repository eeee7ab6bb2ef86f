import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepAppendOnly } from '../dialect/append-only.js';

const up = [
  `CREATE TABLE requests (
     id text PRIMARY KEY, report_id text NOT NULL REFERENCES reports(id), section_id text REFERENCES sections(id),
     area_id text REFERENCES outline_headings(id), kind text NOT NULL, asker text NOT NULL, question text NOT NULL,
     wants text, due_date text NOT NULL, digest text, asked_by text NOT NULL REFERENCES accounts(id),
     at text NOT NULL, after_entry integer NOT NULL)`,
  'CREATE INDEX requests_by_report ON requests (report_id, section_id)',
  `CREATE TABLE contributions (
     id text PRIMARY KEY, request_id text NOT NULL REFERENCES requests(id), unit_id text NOT NULL REFERENCES units(id),
     state text NOT NULL, due_date text NOT NULL, body text NOT NULL, figures text NOT NULL, verdict text,
     digest text NOT NULL, words integer NOT NULL, reason text, disposition text, version integer NOT NULL,
     content_version integer NOT NULL, entered_at text NOT NULL, entered_after_entry integer NOT NULL, content_at text,
     sent_at text, urged_on text, UNIQUE (request_id, unit_id))`,
  'CREATE INDEX contributions_by_unit ON contributions (unit_id, state)',
  `CREATE TABLE contribution_revisions (
     id text PRIMARY KEY, contribution_id text NOT NULL REFERENCES contributions(id), act text NOT NULL,
     canonical text NOT NULL, digest text NOT NULL, algorithm text NOT NULL, words integer NOT NULL,
     author_id text NOT NULL REFERENCES accounts(id), at text NOT NULL, after_entry integer NOT NULL)`,
  'CREATE INDEX contribution_revisions_by_contribution ON contribution_revisions (contribution_id, after_entry)',
  `CREATE TABLE contribution_openings (
     contribution_id text NOT NULL REFERENCES contributions(id), account_id text NOT NULL REFERENCES accounts(id),
     at text NOT NULL, after_entry integer NOT NULL, PRIMARY KEY (contribution_id, account_id))`,
  'ALTER TABLE transitions ADD COLUMN contribution_id text REFERENCES contributions(id)',
  'CREATE INDEX transitions_by_contribution ON transitions (contribution_id)',
];
const down = [
  'DROP INDEX transitions_by_contribution',
  'ALTER TABLE transitions DROP COLUMN contribution_id',
  'DROP TABLE contribution_openings',
  'DROP TABLE contribution_revisions',
  'DROP TABLE contributions',
  'DROP TABLE requests',
];

/** Units are asked for material and opinions, and answer. */
export class Requests1778000000000 implements MigrationInterface {
  name = 'Requests1778000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
    await keepAppendOnly(runner, ['contribution_revisions']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
