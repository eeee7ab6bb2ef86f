import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from './http/description/about.js';
import { DemoCity } from './seed/demo-city.js';
import { startTestServer, type TestServer } from './testing/test-server.js';

const PROJECT = join(import.meta.dirname, '../..');
const page = readFileSync(join(PROJECT, 'API.md'), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page)![1]!;

let server: TestServer;
let folder: string;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemoCity).seed('drafting');
  folder = mkdtempSync(join(tmpdir(), 'bafang-api-'));
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

// whoever runs it may ask for colours, and a coloured number is no version
const env = { ...process.env, FORCE_COLOR: '1' };

/** What a program says; what it says in vain is the failure. */
const run = (program: string, ...rest: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(program, rest, { cwd: folder, env }, (error, said, complaint) => {
      if (error) reject(new Error(`${program}: ${said}${complaint}`));
      else resolve(said);
    });
  });
const node = (...rest: string[]) => run(process.execPath, ...rest);
const tool = (name: string) => join(PROJECT, 'node_modules', name);

test('the page says what holds for all as the description does', () => {
  expect(rules.filter((rule) => !page.includes(`\n- ${rule}\n`))).toEqual([]);
});

const withCurl = spawnSync('curl', ['--version']).status === 0 ? test : test.skip;
// what is described is the same on both
const onSqlite = process.env['TEST_POSTGRES_URL'] ? test.skip : test;

withCurl('the walk of the page runs as it stands, with curl', async () => {
  const walk = block('sh').replace('http://127.0.0.1:3000', server.address);
  expect(walk).not.toBe(block('sh'));
  const said = (await run('bash', '-euo', 'pipefail', '-c', walk)).trim().split('\n');
  expect(said).toEqual(['unit_review', 'submitted', expect.stringMatching(/\bapprove\b/), 'approved']);
});

/** What the types let through that is not there. */
const wrong = `
import type { components } from './api.d.ts';
type View = components['schemas']['SectionView'];
// @ts-expect-error no such key
export const none = (view: View) => view.nothing;
// @ts-expect-error no such state
export const state: View['state'] = 'lost';
`;

// two compilers in turn, on a machine that may be busy
const COMPILED_MS = 240_000;

onSqlite(
  'a client made from the description compiles, and walks the same',
  async () => {
    await node(tool('openapi-typescript/bin/cli.js'), `${server.address}/api/docs-json`, '-o', 'api.d.ts');
    writeFileSync(join(folder, 'walk.ts'), block('ts'));
    writeFileSync(join(folder, 'wrong.ts'), wrong);
    const how =
      '--noEmit --strict --module nodenext --target es2023 --lib es2023 --types node --skipDefaultLibCheck'.split(' ');
    await node(tool('typescript/bin/tsc'), ...how, '--allowImportingTsExtensions', 'walk.ts', 'wrong.ts');
    expect((await node('walk.ts', server.address)).trim().split('\n')).toEqual([
      'unit_review',
      'submitted',
      'approved',
    ]);
  },
  COMPILED_MS,
);
