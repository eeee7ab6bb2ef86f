import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two refreshes at once keep one session: the token before is known for a moment. */
export class SessionEnds1773000000000 implements MigrationInterface {
  name = 'SessionEnds1773000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sessions ADD COLUMN previous_hash text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sessions DROP COLUMN previous_hash');
  }
}
