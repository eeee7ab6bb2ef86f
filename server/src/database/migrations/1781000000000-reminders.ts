import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 催办 is an act of sections as of answers: whom it went to stands with the act, and when it was is the act's own time. */
export class Reminders1781000000000 implements MigrationInterface {
  name = 'Reminders1781000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE transitions ADD COLUMN rung text');
    await runner.query(`CREATE INDEX transitions_urged ON transitions (report_id) WHERE action = 'urge'`);
    await runner.query('ALTER TABLE contributions DROP COLUMN urged_on');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contributions ADD COLUMN urged_on text');
    await runner.query('DROP INDEX transitions_urged');
    await runner.query('ALTER TABLE transitions DROP COLUMN rung');
  }
}
