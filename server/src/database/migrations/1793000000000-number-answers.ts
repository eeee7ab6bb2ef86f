import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people said of the numbers in texts: registered as a value of a figure, or no figure. */
export class NumberAnswers1793000000000 implements MigrationInterface {
  name = 'NumberAnswers1793000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE number_answers (
         id text PRIMARY KEY, host_unit_id text NOT NULL REFERENCES units(id), section_id text NOT NULL, year integer NOT NULL, words text NOT NULL,
         figure_id text REFERENCES figures(id), value_id text REFERENCES figure_values(id), added integer NOT NULL,
         answered_by text NOT NULL REFERENCES accounts(id), at text NOT NULL,
         UNIQUE (section_id, words))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE number_answers');
  }
}
