import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CONFIG, type Config } from '../config/config.js';
import { digestOf } from '../database/digest.js';
import { DEMO_PASSWORD } from '../seed/demo-accounts.js';
import { DemoCity } from '../seed/demo-city.js';
import { Browser } from '../testing/browser.js';
import { ownDatabase, startTestServer, type TestServer } from '../testing/test-server.js';
import { Archive, packed } from './archive.js';
import { backUp } from './back-up.js';
import type { Manifest } from './manifest.js';
import { elsewhere, failed, restored } from './testing/restored.js';

const Database = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => {
  exec(sql: string): void;
  close(): void;
};
const folder = mkdtempSync(join(tmpdir(), 'bafang-backup-'));
const taken = join(folder, 'taken');
let server: TestServer;
/** Where it was restored. */
let there: TestServer | undefined;
let config: Config;
let manifest: Manifest;
let acknowledged: string[];

const unit = (index: number) => ({ kind: 'outside', name: `备份期间第${index}个单位`, shortName: `备份${index}` });

/** Units are made, each with its entry, before the backup and as long as it lasts. */
async function backUpInStorm(): Promise<void> {
  const sysadmin = await new Browser(server.address).signIn('sysadmin', DEMO_PASSWORD);
  let count = 0;
  let over = false;
  const add = async () => {
    const made = unit(count++);
    expect((await sysadmin.post('/api/units', made)).status).toBe(201);
    return made.name;
  };
  acknowledged = [await add(), await add(), await add()];
  const storm = Array.from({ length: 3 }, async () => {
    while (!over) await add();
  });
  try {
    manifest = await backUp(config, createWriteStream(taken));
  } finally {
    over = true;
    await Promise.all(storm);
  }
  expect(count).toBeGreaterThan(acknowledged.length + storm.length);
}

beforeAll(async () => {
  server = await startTestServer();
  config = server.app.get<Config>(CONFIG);
  await server.app.get(DemoCity).seed('published');
  await backUpInStorm();
});
afterAll(async () => {
  await there?.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

async function linesOf(archive: Archive, part: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of archive.lines(part)) lines.push(line);
  return lines;
}

test('a backup under load is of one moment: what was acknowledged before is in it, and nothing by half', async () => {
  const archive = await Archive.open(taken);
  const rows = async (table: string) => (await linesOf(archive, `tables/${table}.jsonl`)).slice(1);
  const named = (lines: string[]) => lines.flatMap((line) => line.match(/备份期间第\d+个单位/)?.[0] ?? []).sort();
  const units = named(await rows('units'));
  const entries = named((await rows('audit_entries')).filter((line) => line.includes('"add_unit"')));
  archive.close();
  expect(units).toEqual(entries);
  expect(units).toEqual(expect.arrayContaining(acknowledged));
});

test('restored elsewhere it is the same: the doctor finds nothing, every file is served as it was, the secret is kept', async () => {
  const env = elsewhere(await ownDatabase());
  const into = await restored(taken, env);
  expect(await failed(into)).toEqual([]);
  expect((await backUp(into, createWriteStream(join(folder, 'again')))).parts).toEqual(manifest.parts);
  expect(readFileSync(join(env.BAFANG_DATA, 'secret'), 'utf8')).toBe(config.secret);
  expect(statSync(join(env.BAFANG_DATA, 'secret')).mode & 0o777).toBe(0o600);

  there = await startTestServer(env);
  const person = await new Browser(there.address).signIn('gongkai', DEMO_PASSWORD);
  expect((await person.get('/api/inbox')).status).toBe(200);
  const files = await server.work.query<{ slug: string; number: number; name: string }>(
    `SELECT r.slug, e.number, f.name FROM edition_files f JOIN editions e ON e.id = f.edition_id JOIN reports r ON r.id = e.report_id
     WHERE e.state = 'published'`,
  );
  expect(files.length).toBeGreaterThan(1);
  for (const { slug, number, name } of files) {
    const [here, restoredThere] = await Promise.all(
      [server, there!].map(async ({ address }) => {
        const answer = await fetch(`${address}/public/${slug}/${number}/${name}`);
        return [answer.status, Buffer.from(await answer.arrayBuffer()).toString('base64')];
      }),
    );
    expect([name, here?.[0], restoredThere]).toEqual([name, 200, here]);
  }
});

(process.env['TEST_POSTGRES_URL'] ? test : test.skip)(
  'a county that has outgrown SQLite restores its backup on PostgreSQL, and the other way round',
  async () => {
    const onSqlite = await restored(taken, elsewhere({}));
    expect(await failed(onSqlite)).toEqual([]);
    const between = join(folder, 'between');
    await backUp(onSqlite, createWriteStream(between));
    const onPostgres = await restored(between, elsewhere(await ownDatabase()));
    expect(await failed(onPostgres)).toEqual([]);
    expect((await backUp(onPostgres, createWriteStream(join(folder, 'back')))).parts).toEqual(manifest.parts);
  },
);

/** The backup again, with the lines of its parts as they are made anew, and with another manifest where one is given. */
async function forged(
  name: string,
  change: (parts: Map<string, string>) => void,
  told: (manifest: Manifest) => Manifest = (same) => same,
): Promise<string> {
  const archive = await Archive.open(taken);
  const parts = new Map<string, string>();
  for (const part of manifest.parts)
    parts.set(part.name, (await linesOf(archive, part.name)).map((line) => `${line}\n`).join(''));
  archive.close();
  change(parts);
  const written = [...parts].map(([part, text]) => ({
    name: part,
    pieces: async function* () {
      yield text;
    },
  }));
  const file = join(folder, name);
  await pipeline(
    packed(written, () => told(manifest)),
    createWriteStream(file),
  );
  return file;
}

/** The same with another part of the units, and a manifest that fits it. */
async function rewritten(name: string, change: (text: string) => string): Promise<string> {
  let digest = '';
  const alter = (parts: Map<string, string>) => {
    parts.set(UNITS, change(parts.get(UNITS)!));
    digest = digestOf(parts.get(UNITS)!);
  };
  return forged(name, alter, (same) => ({
    ...same,
    parts: same.parts.map((part) => (part.name === UNITS ? { ...part, digest } : part)),
  }));
}

const UNITS = 'tables/units.jsonl';
const wrongs: [what: string, make: () => Promise<string>, said: RegExp][] = [
  ['nothing wrong', () => forged('same', () => undefined), /^$/],
  [
    'a half one',
    async () => {
      const bytes = readFileSync(taken);
      writeFileSync(join(folder, 'half'), bytes.subarray(0, bytes.length / 2));
      return join(folder, 'half');
    },
    /no whole backup/,
  ],
  [
    'some other file',
    async () => {
      writeFileSync(join(folder, 'other'), '法治政府建设年度报告');
      return join(folder, 'other');
    },
    /no whole backup/,
  ],
  [
    'a changed word',
    () => forged('changed', (parts) => parts.set(UNITS, parts.get(UNITS)!.replace('审计局', '财政局'))),
    /units.jsonl is not what the manifest says/,
  ],
  ['a part less', () => forged('less', (parts) => parts.delete(UNITS)), /units.jsonl is missing/],
  [
    'a part more',
    () => forged('more', (parts) => parts.set('tables/x.jsonl', '[]\n')),
    /x.jsonl is not in its manifest/,
  ],
  [
    'a table that this version does not know',
    () =>
      forged(
        'table',
        (parts) => parts.delete(UNITS),
        (same) => ({ ...same, parts: same.parts.filter(({ name }) => name !== UNITS) }),
      ),
    /does not fit its version/,
  ],
  [
    'a column that the table has not',
    () => rewritten('column', (text) => text.replace('"short_name"', '"name) SELECT (1"')),
    /does not fit its version: units/,
  ],
  [
    'a manifest blown up',
    () =>
      forged(
        'blown',
        () => undefined,
        (same) => ({ ...same, migrations: [...same.migrations, ' '.repeat(2 ** 21)] }),
      ),
    /its manifest is too large/,
  ],
  ['a line that is no row', () => rewritten('row', (text) => `${text}{}\n`), /does not fit its version: units/],
  [
    'a newer version',
    () =>
      forged(
        'newer',
        () => undefined,
        (same) => ({ ...same, migrations: [...same.migrations, 'Later9999'] }),
      ),
    /newer version/,
  ],
  [
    'another form',
    () =>
      forged(
        'form',
        () => undefined,
        (same) => ({ ...same, format: 2 }) as unknown as Manifest,
      ),
    /its manifest is of another form/,
  ],
];
test.each(wrongs)('%s: it is said, and nothing is begun', async (_, make, said) => {
  const env = elsewhere(await ownDatabase());
  const answer = await restored(await make(), env).then(
    () => '',
    (error: Error) => error.message,
  );
  expect(answer).toMatch(said);
  if (answer) expect(existsSync(env.BAFANG_DATA) ? readdirSync(env.BAFANG_DATA) : []).toEqual([]);
  if (answer) await restored(taken, env);
});

test('nothing is restored over what is there', async () => {
  await expect(
    restored(taken, {
      BAFANG_DATA: config.dataFolder,
      ...(config.databaseUrl && { DATABASE_URL: config.databaseUrl }),
    }),
  ).rejects.toThrow('There is something in this database already');
  expect(await failed(config)).toEqual([]);
});

test('of two that begin at once in one folder one succeeds, and who fails takes nothing from it', async () => {
  const env = elsewhere({});
  const both = await Promise.allSettled([restored(taken, env), restored(taken, env)]);
  const said = both.map((each) => (each.status === 'fulfilled' ? 'restored' : (each.reason as Error).message));
  expect(said.toSorted()).toEqual([expect.stringContaining('There is something in this database'), 'restored']);
  const [into] = both.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  expect(await failed(into!)).toEqual([]);
  expect(readdirSync(env.BAFANG_DATA).filter((name) => !/^(bafang\.sqlite.*|secret)$/.test(name))).toEqual([]);
  expect(statSync(join(env.BAFANG_DATA, 'bafang.sqlite')).mode & 0o077).toBe(0);
});

test('nor is taken away what somebody else begins there meanwhile', async () => {
  const env = elsewhere({});
  const file = join(env.BAFANG_DATA, 'bafang.sqlite');
  const said = restored(taken, env).catch((error: Error) => error.message);
  while (!existsSync(env.BAFANG_DATA)) await new Promise(setImmediate);
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE; CREATE TABLE kept (id text); COMMIT');
  other.close();
  expect(await said).toContain('There is something in this database');
  expect(existsSync(file)).toBe(true);
});
