import type { EntityManager } from 'typeorm';

const LOCK = 8_2018_0301;

/** PostgreSQL alone: one writer at a time, until the transaction ends. The audit chain would fork otherwise. */
export async function lockForWriting(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
}
