import type { QueryRunner } from 'typeorm';
import { isAway } from '../away.js';

const LOCK = 8_2018_0301;
/** So long a write waits while another process holds the lock. */
export const LONGEST_WAIT_MS = 5000;
const TRY_AGAIN_MS = 20;

interface PostgresClient {
  query(sql: string): Promise<{ command: string }>;
}

/**
 * One writer at a time, until the transaction ends: the audit chain would fork otherwise. SQLite locks from the beginning,
 * for who reads first and then writes is refused where another process has written between. Neither waits for another
 * process past `until`: SQLite by asking again, for its own waiting would stop everything else.
 */
export async function beginWriting(runner: QueryRunner, isPostgres: boolean, until: number): Promise<void> {
  if (!isPostgres) return beginOnSqlite(runner, until);
  await runner.query('BEGIN');
  const wait = Math.max(1, until - Date.now());
  await runner.query(`SELECT set_config('lock_timeout', $1, true), pg_advisory_xact_lock($2)`, [`${wait}ms`, LOCK]);
}

async function beginOnSqlite(runner: QueryRunner, until: number): Promise<void> {
  for (;;) {
    try {
      return void (await runner.query('BEGIN IMMEDIATE'));
    } catch (error) {
      if (!isAway(error) || Date.now() >= until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
  }
}

/** PostgreSQL answers a commit after a failed statement with a rollback, and calls that no error. */
export async function commitWriting(runner: QueryRunner, isPostgres: boolean): Promise<void> {
  if (!isPostgres) return void (await runner.query('COMMIT'));
  const client = (await runner.connect()) as PostgresClient;
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back: one of its statements had failed.');
}
