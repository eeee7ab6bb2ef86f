import type { MigrationInterface, QueryRunner } from 'typeorm';

const indices = {
  section_writers_by_account: 'section_writers (account_id)',
  outline_writers_by_account: 'outline_writers (account_id)',
  sections_by_parent: 'sections (parent_id)',
  outline_headings_by_parent: 'outline_headings (parent_id)',
  transitions_submitted: "transitions (actor_id) WHERE action = 'submit'",
  transitions_of_report: 'transitions (report_id) WHERE section_id IS NULL AND contribution_id IS NULL',
  comments_open_conditions: 'comments (section_id) WHERE condition = 1 AND resolved_at IS NULL',
};

/** What a person wrote and submitted is looked up from the person's side, and the few of many are found without the rest. */
export class ShortWays1789000000000 implements MigrationInterface {
  name = 'ShortWays1789000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, of] of Object.entries(indices)) await runner.query(`CREATE INDEX ${name} ON ${of}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(indices)) await runner.query(`DROP INDEX ${name}`);
  }
}
