import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The telephone of an office, for the administrators alone. */
export class AccountPhone1777000000000 implements MigrationInterface {
  name = 'AccountPhone1777000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts ADD COLUMN phone text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts DROP COLUMN phone');
  }
}
