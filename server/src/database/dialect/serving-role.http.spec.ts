import pg from 'pg';
import { migrateDatabase } from '../migrations/migrate-database.js';
import { readConfig } from '../../config/config.js';
import { fillCast } from '../../testing/cast.js';
import { ownDatabase, startTestServer } from '../../testing/test-server.js';
import { newId } from '../id.js';
import { kept } from './append-only.js';
import { couldUndo } from './serving-role.js';

const BAFANG_SECRET = 'nothing is signed with this secret';

// SQLite has no roles: who has the file has all
const onPostgres = process.env['TEST_POSTGRES_URL'] ? test : test.skip;

onPostgres('the role that serves writes, and can undo nothing that guards the record', async () => {
  const { DATABASE_URL: owner } = (await ownDatabase()) as { DATABASE_URL: string };
  const role = `serving ${newId()}`;
  const serving = owner.replace('bafang@', `${encodeURIComponent(role)}:${encodeURIComponent("it's @ secret")}@`);
  const env = { DATABASE_URL: serving, DATABASE_OWNER_URL: owner, BAFANG_SECRET };
  for (const times of [1, 2])
    expect([times, (await migrateDatabase(readConfig(env))).length > 0]).toEqual([times, times === 1]);

  const server = await startTestServer({ DATABASE_URL: serving });
  const client = new pg.Client({ connectionString: serving });
  await client.connect();
  try {
    await fillCast(server.work);
    const sysadmin = await server.as('sysadmin');
    expect((await sysadmin.post('/api/units', { kind: 'outside', name: '新单位', shortName: '新设' })).status).toBe(
      201,
    );
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
      'DROP FUNCTION append_only_while_named CASCADE',
      'CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
      'SET session_replication_role = replica',
      'SET ROLE bafang',
      'DELETE FROM migrations',
    ]) {
      const refusal = await client.query(way).then(
        () => 'done',
        (error: Error) => error.message,
      );
      // editions move on, and a file goes that nothing names; triggers see to the rest
      if (/^UPDATE editions|^DELETE FROM (stored_files|file_pieces)/.test(way))
        expect([way, refusal]).toEqual([way, expect.stringMatching(/done|append-only/)]);
      else expect([way, refusal]).toEqual([way, expect.stringMatching(/permission denied|must be owner/)]);
    }
  } finally {
    await client.end();
    await server.close();
  }
});

onPostgres.each(['DATABASE', 'SCHEMA'])(
  'a role that owns the %s does not serve, and it is said what to do',
  async (what) => {
    const { DATABASE_URL: owner } = (await ownDatabase()) as { DATABASE_URL: string };
    const role = `serving_${newId().replaceAll('-', '')}`;
    const database = new URL(owner).pathname.slice(1);
    const client = new pg.Client({ connectionString: owner });
    await client.connect();
    try {
      await client.query(`CREATE ROLE ${role} LOGIN`);
      await client.query(`ALTER ${what} ${what === 'DATABASE' ? database : 'public'} OWNER TO ${role}`);
      const env = { DATABASE_URL: owner.replace('bafang@', `${role}@`), DATABASE_OWNER_URL: owner, BAFANG_SECRET };
      await expect(migrateDatabase(readConfig(env))).rejects.toThrow(
        what === 'DATABASE' ? `ALTER DATABASE ${database} OWNER TO bafang` : 'ALTER SCHEMA public OWNER TO bafang',
      );
      await client.query(`SET ROLE ${role}`);
      const { rows } = await client.query<{ what: string }>(couldUndo);
      expect(rows.map((row) => row.what)).toEqual(
        what === 'DATABASE' ? [`DATABASE ${database}`, 'SCHEMA public'] : ['SCHEMA public'],
      );
      await client.query('RESET ROLE');
      await client.query(`ALTER ${what} ${what === 'DATABASE' ? database : 'public'} OWNER TO bafang`);
      await migrateDatabase(readConfig(env));
      await client.query(`ALTER TABLE attestations OWNER TO ${role}`);
      await client.query(`SET ROLE ${role}`);
      expect((await client.query<{ what: string }>(couldUndo)).rows.map((row) => row.what)).toEqual([
        'TABLE attestations',
      ]);
    } finally {
      await client.end();
    }
  },
);
