import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time passwords come in two halves. What was printed whole and not changed yet is void: its printer could still use it. The first administrators' came from the machine. */
export class PasswordHalves1776000000000 implements MigrationInterface {
  name = 'PasswordHalves1776000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE password_halves (
         account_id text NOT NULL REFERENCES accounts(id), half text NOT NULL, hash text NOT NULL,
         made_by text NOT NULL REFERENCES accounts(id), made_at text NOT NULL, PRIMARY KEY (account_id, half))`,
    );
    await runner.query(
      `UPDATE accounts SET password_hash = NULL
       WHERE must_change_password = 1 AND NOT EXISTS (
         SELECT 1 FROM grants g WHERE g.account_id = accounts.id AND g.state = 'granted' AND g.proposed_by IS NULL
           AND g.role IN ('sysadmin', 'secadmin', 'auditor'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE password_halves');
  }
}
