import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Browser } from '../testing/browser.js';
import { fillCast } from '../testing/cast.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';

const HELD_MS = 8000;
const isPostgres = !!process.env['TEST_POSTGRES_URL'];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await fillCast(server.work);
});
afterAll(() => server.close());

const holdSqlite = `
  const db = new (require('better-sqlite3'))(process.argv[1]);
  db.exec('BEGIN IMMEDIATE');
  console.log('held');
  setTimeout(() => db.exec('ROLLBACK'), ${HELD_MS});`;

/** Takes the lock of those who write, elsewhere, and gives it back after a while. */
async function hold(): Promise<{ released: Promise<unknown> }> {
  const { options } = server.app.get(DataSource);
  if (options.type === 'postgres') {
    const client = new pg.Client({ connectionString: options.url });
    await client.connect();
    await client.query('SELECT pg_advisory_lock(820180301)');
    return { released: new Promise((resolve) => setTimeout(() => resolve(client.end()), HELD_MS)) };
  }
  const child: ChildProcess = spawn(process.execPath, ['-e', holdSqlite, String(options.database)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return { released: once(child, 'exit') };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function write(sysadmin: Browser, name: string) {
  const start = performance.now();
  const { status, headers, body } = await sysadmin.post('/api/units', { kind: 'outside', name, shortName: name });
  return { status, after: performance.now() - start, retry: headers.get('retry-after'), code: body['code'] };
}

/** How long answers take meanwhile: half of them at most `typical`, all of them at most `slowest`. */
async function read(reader: Browser, until: Promise<unknown>): Promise<{ typical: number; slowest: number }> {
  const times: number[] = [];
  let over = false;
  void until.then(() => (over = true));
  while (!over) {
    for (const path of ['/health/live', '/api/inbox']) {
      const start = performance.now();
      expect((await reader.get(path)).status).toBe(200);
      times.push(performance.now() - start);
    }
    await pause(20);
  }
  times.sort((a, b) => a - b);
  return { typical: times[Math.floor(times.length / 2)]!, slowest: times.at(-1)! };
}

test('while another process holds the lock reading goes on, and a write waits no longer than it is told to', async () => {
  const [sysadmin, reader] = [await server.as('sysadmin'), await server.as('reviewer')];
  const quiet = await read(reader, pause(1000));
  const { released } = await hold();
  const [held, refused, behind, late] = await Promise.all([
    read(reader, released),
    write(sysadmin, '先来的单位'),
    write(sysadmin, '排在后面的单位'),
    pause(HELD_MS / 2).then(() => write(sysadmin, '等到的单位')),
  ]);
  // who waits for the lock where all wait freezes them for seconds, or again and again; a busy machine does neither
  expect(held.slowest).toBeLessThan(2000);
  expect(held.typical).toBeLessThan(Math.max(50, 4 * quiet.typical));
  for (const each of [refused, behind]) {
    expect(each).toMatchObject({ status: 503, code: 'database_away', retry: '5' });
    expect(each.after).toBeGreaterThan(4500);
    expect(each.after).toBeLessThan(6500);
  }
  expect(late.status).toBe(201);
  expect(await write(sysadmin, isPostgres ? '之后的单位' : '以后的单位')).toMatchObject({ status: 201 });
});
