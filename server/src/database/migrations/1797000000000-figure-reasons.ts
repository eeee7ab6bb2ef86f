import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why it was changed what a figure is, once a text shows it. */
export class FigureReasons1797000000000 implements MigrationInterface {
  name = 'FigureReasons1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE figures ADD COLUMN reason text NOT NULL DEFAULT ''`);
    await runner.query('ALTER TABLE figures ADD COLUMN changed_by text REFERENCES accounts(id)');
    await runner.query('ALTER TABLE figures ADD COLUMN changed_at text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE figures DROP COLUMN changed_at');
    await runner.query('ALTER TABLE figures DROP COLUMN changed_by');
    await runner.query('ALTER TABLE figures DROP COLUMN reason');
  }
}
