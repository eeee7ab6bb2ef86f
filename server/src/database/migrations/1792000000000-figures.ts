import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE figures (
     id text PRIMARY KEY, host_unit_id text NOT NULL REFERENCES units(id), owner_unit_id text NOT NULL REFERENCES units(id),
     name text NOT NULL, definition text NOT NULL, measure text NOT NULL, decimals integer NOT NULL, period text NOT NULL,
     formula text, position integer NOT NULL, version integer NOT NULL, retired integer NOT NULL,
     UNIQUE (host_unit_id, name))`,
  `CREATE TABLE figure_values (
     id text PRIMARY KEY, figure_id text NOT NULL REFERENCES figures(id), year integer NOT NULL, number integer NOT NULL,
     value text NOT NULL, reason text NOT NULL, explanation text NOT NULL, evidence text NOT NULL, set_by text NOT NULL REFERENCES accounts(id), at text NOT NULL,
     after_entry integer NOT NULL, verified_by text REFERENCES accounts(id), verified_at text,
     UNIQUE (figure_id, year, number))`,
];

/** 数据台账: what is counted, and its values year by year, each version kept. */
export class Figures1792000000000 implements MigrationInterface {
  name = 'Figures1792000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['figure_values', 'figures']) await runner.query(`DROP TABLE ${table}`);
  }
}
