import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an edition was withdrawn stands beside what it corrected, and no longer in its place. */
export class WithdrawalNote1767000000000 implements MigrationInterface {
  name = 'WithdrawalNote1767000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE editions ADD COLUMN withdrawal_note text');
    await runner.query(
      `UPDATE editions SET withdrawal_note = public_note, public_note = NULL WHERE state = 'withdrawn'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('What an edition corrected would be lost: restore a backup instead.');
  }
}
