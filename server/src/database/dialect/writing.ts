import type { QueryRunner } from 'typeorm';

const LOCK = 8_2018_0301;

interface PostgresClient {
  query(sql: string): Promise<{ command: string }>;
}

/**
 * One writer at a time, until the transaction ends: the audit chain would fork otherwise. SQLite locks from the beginning,
 * for who reads first and then writes is refused where another process has written between.
 */
export async function beginWriting(runner: QueryRunner, isPostgres: boolean): Promise<void> {
  if (!isPostgres) return void (await runner.query('BEGIN IMMEDIATE'));
  await runner.query('BEGIN');
  await runner.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
}

/** PostgreSQL answers a commit after a failed statement with a rollback, and calls that no error. */
export async function commitWriting(runner: QueryRunner, isPostgres: boolean): Promise<void> {
  if (!isPostgres) return void (await runner.query('COMMIT'));
  const client = (await runner.connect()) as PostgresClient;
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back: one of its statements had failed.');
}
