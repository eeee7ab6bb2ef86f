import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE set_asides (
     id text PRIMARY KEY, section_id text NOT NULL REFERENCES sections(id), rule text NOT NULL, words text NOT NULL,
     place integer NOT NULL, length integer NOT NULL, reason text NOT NULL,
     set_by text NOT NULL REFERENCES accounts(id), at text NOT NULL, after_entry integer NOT NULL)`,
  'CREATE INDEX set_asides_by_section ON set_asides (section_id)',
];

/** What proof-reading calls an error, and the unit leaves as it is. */
export class SetAsides1790000000000 implements MigrationInterface {
  name = 'SetAsides1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE set_asides');
  }
}
