import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 回避 asks, section by section, whether a person submitted it: not by way of all that the person ever did. */
export class TransitionsByPerson1769000000000 implements MigrationInterface {
  name = 'TransitionsByPerson1769000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX transitions_by_person ON transitions (section_id, actor_id, action)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX transitions_by_person');
  }
}
