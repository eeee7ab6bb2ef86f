import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which unit compiles whose report is set by the system administrator; whoever had one has its latest host. */
export class UnitHosts1772000000000 implements MigrationInterface {
  name = 'UnitHosts1772000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE units ADD COLUMN host_unit_id text REFERENCES units(id)');
    await runner.query(
      `UPDATE units SET host_unit_id = (
        SELECT r.host_unit_id FROM reports r WHERE r.issuing_unit_id = units.id ORDER BY r.year DESC LIMIT 1
      )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE units DROP COLUMN host_unit_id');
  }
}
