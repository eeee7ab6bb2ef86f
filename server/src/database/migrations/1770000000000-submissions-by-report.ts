import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 回避 asks of a whole report who submitted in it: not by way of all that these people did in other years. */
export class SubmissionsByReport1770000000000 implements MigrationInterface {
  name = 'SubmissionsByReport1770000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX transitions_by_report_and_person ON transitions (report_id, actor_id, action)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX transitions_by_report_and_person');
  }
}
