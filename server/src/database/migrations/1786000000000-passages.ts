import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of an answer is taken over stands with the act, as the text of a reminder does. */
export class Passages1786000000000 implements MigrationInterface {
  name = 'Passages1786000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE transitions ADD COLUMN passage text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE transitions DROP COLUMN passage');
  }
}
