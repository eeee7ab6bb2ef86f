import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepAppendOnly } from '../dialect/append-only.js';

/** The glossary of a host unit, version by version. The first is the shipped list and in no row. */
export class Glossaries1791000000000 implements MigrationInterface {
  name = 'Glossaries1791000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE glossary_versions (
         host_unit_id text NOT NULL REFERENCES units(id), number integer NOT NULL, content text NOT NULL,
         counts text NOT NULL, saved_by text NOT NULL REFERENCES accounts(id), at text NOT NULL,
         PRIMARY KEY (host_unit_id, number))`,
    );
    await keepAppendOnly(runner, ['glossary_versions']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE glossary_versions');
  }
}
