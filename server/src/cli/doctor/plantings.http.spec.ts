import { closeSync, copyFileSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../config/config.js';
import { databaseFile } from '../../database/data-sources.js';
import { appendOnly } from '../../database/dialect/append-only.js';
import { digestOf } from '../../database/digest.js';
import type { Transaction } from '../../database/transaction.js';
import { Edition } from '../../outline/edition.entity.js';
import { DemoCity } from '../../seed/demo-city.js';
import { startTestServer, type TestServer } from '../../testing/test-server.js';
import { withoutTriggers } from '../../testing/without-triggers.js';
import { examine, examineDatabase } from './examination.js';

let server: TestServer;
let config: Config;
const isPostgres = !!process.env['TEST_POSTGRES_URL'];

beforeAll(async () => {
  server = await startTestServer();
  config = server.app.get<Config>(CONFIG);
  await server.app.get(DemoCity).seed('published');
});
afterAll(() => server.close());

/** The checks that fail; the PostgreSQL of the tests runs without fsync, and as its owner. */
const failed = async (): Promise<string[]> =>
  (await examineDatabase(server.work, config, server.app.get(DataSource)))
    .filter(({ name, ok }) => !ok && !['durability', 'serving role'].includes(name))
    .map(({ name, found }) => `${name}: ${found}`);

const other = (table: string, column: string, than: string) =>
  `(SELECT ${column} FROM ${table} WHERE ${column} <> ${than} ORDER BY ${column} LIMIT 1)`;
const first = (table: string, column = 'id') => `(SELECT ${column} FROM ${table} ORDER BY ${column} LIMIT 1)`;
const signed = `(SELECT id FROM editions WHERE kind = 'rendered' ORDER BY id LIMIT 1)`;

/** What is planted, and which checks find it. */
const plantings: [what: string, sql: string, ...checks: string[]][] = [
  [
    'bytes of a file',
    `UPDATE file_pieces SET bytes = ${isPostgres ? `'\\x00'` : `x'00'`} WHERE digest = ${first('stored_files', 'digest')}`,
    'stored files',
  ],
  [
    'a file repointed',
    `UPDATE edition_files SET digest = ${other('stored_files', 'digest', 'edition_files.digest')} WHERE name = 'report.docx'`,
    'editions',
  ],
  ['a file less', `DELETE FROM edition_files WHERE name = 'report.docx'`, 'editions'],
  [
    'an edited manifest',
    `UPDATE editions SET manifest = REPLACE(manifest, 'docx', 'dotx') WHERE id = ${signed}`,
    'editions',
  ],
  ['the digest of an edition', `UPDATE editions SET report_digest = manifest_digest WHERE id = ${signed}`, 'editions'],
  ['a text of an edition', `UPDATE edition_sections SET heading = '别的' WHERE edition_id = ${signed}`, 'editions'],
  [
    'a section',
    `UPDATE sections SET body = REPLACE(body, '的', '地') WHERE id = (SELECT id FROM sections WHERE body LIKE '%的%' LIMIT 1)`,
    'texts',
  ],
  ['the digest of a section', `UPDATE sections SET digest = 'x' WHERE id = ${first('sections')}`, 'texts'],
  ['a revision', `UPDATE revisions SET canonical = canonical || ' ' WHERE id = ${first('revisions')}`, 'texts'],
  [
    'the digest of an attestation',
    `UPDATE attestations SET digest = 'x' WHERE id = ${first('attestations')}`,
    'attestations',
  ],
  [
    'the person of an attestation',
    `UPDATE attestations SET actor_id = ${other('accounts', 'id', 'attestations.actor_id')} WHERE act = 'approve'`,
    'attestations',
  ],
  ['a signature that is gone', `DELETE FROM attestations WHERE act = 'sign'`, 'editions', 'attestations'],
  [
    'an approval that is gone',
    `DELETE FROM attestations WHERE id = (SELECT id FROM attestations WHERE act = 'approve' LIMIT 1)`,
    'attestations',
  ],
  ['an area’s approval that is gone', `DELETE FROM attestations WHERE act = 'approve_area'`, 'attestations'],
  ['a clearance that is gone', `DELETE FROM attestations WHERE act = 'clear'`, 'attestations'],
  [
    'the section of an approval',
    `UPDATE attestations SET subject_id = ${other('sections', 'id', 'attestations.subject_id')} WHERE act = 'approve'`,
    'attestations',
  ],
  [
    'the verdict of a signature',
    `UPDATE attestations SET verdict = 'agree_with_comments' WHERE act = 'sign'`,
    'attestations',
  ],
  ['the state of a section', `UPDATE sections SET state = 'drafting' WHERE id = ${first('sections')}`, 'states'],
  ['the state of a report', `UPDATE reports SET state = 'signed' WHERE year = 2018`, 'states'],
  [
    'an edition that is public without an act',
    `UPDATE editions SET state = 'void' WHERE id = ${signed}`,
    'public editions',
  ],
  [
    'an edition that was withdrawn by nobody',
    `UPDATE editions SET state = 'withdrawn' WHERE id = ${signed}`,
    'public editions',
  ],
  ['a writer that is gone', `DELETE FROM section_writers WHERE section_id = ${first('sections')}`, 'writers'],
  ['writing that counts from later on', 'UPDATE reports SET writing_after_entry = 99999 WHERE year = 2018', 'writers'],
  ['an act that is gone', `DELETE FROM transitions WHERE action = 'clear'`, 'acts'],
  [
    'an act by another',
    `UPDATE transitions SET actor_id = ${other('accounts', 'id', 'transitions.actor_id')} WHERE action = 'clear'`,
    'acts',
  ],
  ['an entry', `UPDATE audit_entries SET actor_name = '别人' WHERE sequence = 3`, 'audit chain'],
];

test('the demo city, published, is sound', async () => expect(await failed()).toEqual([]));

/** Plants, looks, and puts everything back. */
async function found(plant: (transaction: Transaction) => Promise<unknown>): Promise<string[]> {
  let names: string[] = [];
  const undo = new Error('undo');
  await server.work
    .run(async (transaction) => {
      await plant(transaction);
      names = (await failed()).map((line) => line.split(':')[0]!);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return names;
}

test.each(plantings)('%s is found', async (_, sql, ...checks) => {
  const names = await found(() => withoutTriggers(server.work, ({ manager }) => manager.query(sql)));
  expect(names).toEqual(expect.arrayContaining(checks));
});

test('a manifest that was edited together with its digest is found', async () => {
  const edition = await server.work.read.findOneByOrFail(Edition, { kind: 'rendered' });
  const manifest = edition.manifest.replace('article.html', 'article.htm1');
  const patch = { manifest, manifestDigest: digestOf(manifest) };
  expect(
    await found(() =>
      withoutTriggers(server.work, (transaction) => transaction.change(Edition, { id: edition.id }, patch)),
    ),
  ).toContain('editions');
});

test('every trigger that is missing is found', async () => {
  for (const [name, table] of appendOnly[isPostgres ? 'postgres' : 'better-sqlite3'])
    expect([
      name,
      await found(({ manager }) => manager.query(`DROP TRIGGER ${name}${isPostgres ? ` ON ${table}` : ''}`)),
    ]).toEqual([name, ['triggers']]);
});

test('a trigger that stands and does nothing is found', async () => {
  const [name, table, text] = appendOnly[isPostgres ? 'postgres' : 'better-sqlite3'].find(
    ([, guarded]) => guarded === 'attestations',
  )!;
  const hollows = isPostgres
    ? [
        text.replace(' EXECUTE', ' WHEN (false) EXECUTE'),
        text.replace('DELETE OR UPDATE', 'UPDATE'),
        text.replace('DELETE OR UPDATE', 'DELETE OR UPDATE OF opinion'),
        text.replace('BEFORE', 'AFTER'),
        text.replaceAll('ON attestations', 'ON deeds').replaceAll('TABLE attestations', 'TABLE deeds'),
        text.replace('ALWAYS', ''),
      ]
    : [text.replace(' BEGIN', ' WHEN 0 BEGIN'), text.replace('ON attestations', 'ON deeds')];
  for (const hollow of hollows)
    expect([
      hollow,
      await found(async ({ manager }) => {
        await manager.query(`DROP TRIGGER ${name}${isPostgres ? ` ON ${table}` : ''}`);
        await manager.query(hollow);
      }),
    ]).toEqual([hollow, ['triggers']]);
});

(isPostgres ? test.skip : test)('a page whose bytes are flipped is found, wherever it lies', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bafang-flipped-'));
  const copy = { ...config, dataFolder: folder };
  await server.app.get(DataSource).query(`VACUUM INTO '${join(folder, 'whole')}'`);
  const { size } = statSync(join(folder, 'whole'));
  for (let page = 1; page < size / 4096; page += Math.ceil(size / 4096 / 12)) {
    copyFileSync(join(folder, 'whole'), databaseFile(copy));
    const file = openSync(databaseFile(copy), 'r+');
    writeSync(file, Buffer.alloc(600, 0xa5), 0, 600, page * 4096);
    closeSync(file);
    const findings = await examine(copy);
    expect([page, findings.filter(({ ok }) => !ok).length]).not.toEqual([page, 0]);
  }
  rmSync(folder, { recursive: true });
});
