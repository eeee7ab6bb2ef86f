import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepAppendOnly } from '../dialect/append-only.js';

/** The texts that an opinion on an area or the whole draft is asked about. */
export class RequestPins1783000000000 implements MigrationInterface {
  name = 'RequestPins1783000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE request_pins (
         request_id text NOT NULL REFERENCES requests(id), position integer NOT NULL,
         section_id text NOT NULL REFERENCES sections(id), label text NOT NULL, digest text NOT NULL,
         section_digest text NOT NULL, PRIMARY KEY (request_id, position))`,
    );
    await keepAppendOnly(runner, ['request_pins']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_pins');
  }
}
