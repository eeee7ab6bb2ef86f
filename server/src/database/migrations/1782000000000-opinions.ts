import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An opinion says why in words, and what to change in a copy of the text. */
export class Opinions1782000000000 implements MigrationInterface {
  name = 'Opinions1782000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE contributions ADD COLUMN note text NOT NULL DEFAULT ''");
    await runner.query('ALTER TABLE contributions ADD COLUMN changes integer NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contributions DROP COLUMN changes');
    await runner.query('ALTER TABLE contributions DROP COLUMN note');
  }
}
