import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done once under a key, and its answer, for a day. */
export class Deeds1774000000000 implements MigrationInterface {
  name = 'Deeds1774000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE deeds (
         actor_id text NOT NULL REFERENCES accounts(id), route text NOT NULL, key text NOT NULL,
         asked text NOT NULL, answer text NOT NULL, at text NOT NULL, PRIMARY KEY (actor_id, route, key))`,
    );
    await runner.query('CREATE INDEX deeds_by_time ON deeds (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deeds');
  }
}
