import pg from 'pg';
import { migrateDatabase } from '../../cli/migrate-database.js';
import { readConfig } from '../../config/config.js';
import { fillCast } from '../../testing/cast.js';
import { ownDatabase, startTestServer } from '../../testing/test-server.js';
import { newId } from '../id.js';
import { kept } from './append-only.js';

// SQLite has no roles: who has the file has all
const onPostgres = process.env['TEST_POSTGRES_URL'] ? test : test.skip;

onPostgres('the role that serves writes, and can undo nothing that guards the record', async () => {
  const { DATABASE_URL: owner } = (await ownDatabase()) as { DATABASE_URL: string };
  const role = `serving ${newId()}`;
  const serving = owner.replace('bafang@', `${encodeURIComponent(role)}:${encodeURIComponent("it's @ secret")}@`);
  const env = { DATABASE_URL: serving, DATABASE_OWNER_URL: owner, BAFANG_SECRET: 'nothing is signed with this secret' };
  for (const times of [1, 2]) expect([times, (await migrateDatabase(readConfig(env))).length > 0]).toEqual([times, times === 1]);

  const server = await startTestServer({ DATABASE_URL: serving });
  const client = new pg.Client({ connectionString: serving });
  await client.connect();
  try {
    await fillCast(server.work);
    const sysadmin = await server.as('sysadmin');
    expect((await sysadmin.post('/api/units', { kind: 'outside', name: '新单位', shortName: '新设' })).status).toBe(201);
    const entry = (column: string) => `${column} = ${column}`;
    const ways = Object.entries(kept).flatMap(([table, { keys, columns }]) => [
      `UPDATE ${table} SET ${entry(columns?.[1] ?? keys[0]!.split(', ')[0]!)}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
      `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
      `DROP TRIGGER ${table}_no_change ON ${table}`,
      `DROP TABLE ${table} CASCADE`,
    ]);
    for (const way of [
      ...ways,
      'DROP FUNCTION append_only CASCADE',
      'CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
      'SET session_replication_role = replica',
      'SET ROLE bafang',
      'DELETE FROM migrations',
    ]) {
      const refusal = await client.query(way).then(
        () => 'done',
        (error: Error) => error.message,
      );
      if (/^UPDATE editions/.test(way)) expect([way, refusal]).toEqual([way, expect.stringMatching(/done|append-only/)]);
      else expect([way, refusal]).toEqual([way, expect.stringMatching(/permission denied|must be owner/)]);
    }
  } finally {
    await client.end();
    await server.close();
  }
});
