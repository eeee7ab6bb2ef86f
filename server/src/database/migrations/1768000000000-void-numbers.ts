import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An edition that became void is none of those the public counts. */
export class VoidNumbers1768000000000 implements MigrationInterface {
  name = 'VoidNumbers1768000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE editions SET number = -round WHERE state = 'void'`);
  }

  async down(): Promise<void> {
    throw new Error('The numbers of void editions are not kept: restore a backup instead.');
  }
}
