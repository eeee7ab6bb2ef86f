import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit renamed later changes no digest of a report that was prepared; and who set a publication that was refused is told why. */
export class PinnedNames1771000000000 implements MigrationInterface {
  name = 'PinnedNames1771000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reports ADD COLUMN issuer_name text');
    await runner.query(
      `UPDATE reports SET issuer_name = (SELECT name FROM units WHERE units.id = reports.issuing_unit_id)
      WHERE state IN ('signing', 'signed', 'published') OR EXISTS (SELECT 1 FROM signers WHERE report_id = reports.id)`,
    );
    await runner.query('ALTER TABLE editions ADD COLUMN time_refused text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE editions DROP COLUMN time_refused');
    await runner.query('ALTER TABLE reports DROP COLUMN issuer_name');
  }
}
