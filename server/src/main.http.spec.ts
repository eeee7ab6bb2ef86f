import type { ContentSaved, ReportOverview, ReportSummary, SectionView } from '@bafang/shared';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD } from './seed/demo-accounts.js';
import { clerkOf } from './seed/demo-units.js';
import { Browser } from './testing/browser.js';
import { paragraph, sectionsIn } from './testing/year.js';

/** The built server on a SQLite file; with PostgreSQL a commit is the database's own promise. */
const onSqlite = process.env['TEST_POSTGRES_URL'] ? describe.skip : describe;

const KILLS = 5;
const CLIENTS = 20;
const STORM_MS = 600;
const READY_MS = 5000;
/** On a machine that is busy with other work, against the first start of the same run. */
const READY_TIMES = 3;
const PROJECT = join(import.meta.dirname, '..');

interface Running {
  process: ChildProcess;
  address: string;
  readyAfter: number;
}
/** One who types into a section of the own unit, and remembers what the server acknowledged, and what it was last told. */
interface Client {
  cookies: Map<string, string>;
  id: string;
  heading: string;
  acknowledged: { version: number; text: string };
  sent: string;
  saves: number;
}
type Sqlite = new (
  file: string,
  options: { readonly: boolean },
) => { pragma(name: string, options: { simple: boolean }): unknown; close(): void };

onSqlite('kill -9 in an autosave storm', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bafang-kill-'));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    BAFANG_DATA: folder,
    BAFANG_MODE: 'demo',
    PORT: '0',
    LOG_LEVEL: 'silent',
  };
  for (const name of ['DATABASE_URL', 'INIT_CWD', 'HOST', 'NODE_OPTIONS']) Reflect.deleteProperty(env, name);
  const call = (program: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(PROJECT, program), ...args], { encoding: 'utf8', env });
  let running: Running | null = null;

  async function start(): Promise<Running> {
    const began = Date.now();
    const child = spawn(process.execPath, [join(PROJECT, 'dist/main.js')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/[\d.]+:\d+/.exec(said);
        if (found) resolve(found[0]);
      });
      child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.`)));
    });
    while ((await fetch(`${address}/health/ready`).catch(() => null))?.status !== 200)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return { process: child, address, readyAfter: Date.now() - began };
  }

  async function end({ process: child }: Running, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(child.pid!, signal);
    await ended;
  }

  const browserOf = (client: Client, address: string) =>
    Object.assign(new Browser(address), { cookies: client.cookies });

  /** The coordinator opens what was approved, so that twenty units have something to write. */
  async function clients(address: string): Promise<Client[]> {
    const coordinator = await new Browser(address).signIn('tonggao-jia', DEMO_PASSWORD);
    const report = (await coordinator.get<ReportSummary[]>('/api/reports')).body.find(
      (each) => each.state === 'drafting',
    )!;
    const lines = sectionsIn(
      (await coordinator.get<Pick<ReportOverview, 'children'>>(`/api/reports/${report.id}`)).body.children,
    );
    for (const line of lines.filter(({ state }) => state === 'approved')) {
      await coordinator.post(
        `/api/sections/${line.id}/transitions`,
        { action: 'reopen', reason: '请再核', dueDate: '2099-12-25' },
        { ifMatch: line.version },
      );
    }
    const writable = lines
      .filter(({ state }) => ['approved', 'returned', 'drafting'].includes(state))
      .slice(0, CLIENTS);
    return Promise.all(
      writable.map(async (line) => {
        const browser = await new Browser(address).signIn(clerkOf(line.leadUnit!.shortName), DEMO_PASSWORD);
        const { contentVersion } = (await browser.get<SectionView>(`/api/sections/${line.id}`)).body;
        return {
          cookies: browser.cookies,
          id: line.id,
          heading: line.heading ?? '题目',
          acknowledged: { version: contentVersion, text: '' },
          sent: '',
          saves: 0,
        };
      }),
    );
  }

  /** Types until the connection breaks. */
  async function type(client: Client, address: string): Promise<void> {
    const browser = browserOf(client, address);
    for (;;) {
      client.sent = `第${client.saves + 1}句，${client.id}。`;
      const answer = await browser
        .put<ContentSaved>(
          `/api/sections/${client.id}/content`,
          { heading: client.heading, body: paragraph(client.sent) },
          { ifMatch: client.acknowledged.version },
        )
        .catch(() => null);
      if (!answer) return;
      if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      client.acknowledged = { version: answer.body.contentVersion, text: client.sent };
      client.saves += 1;
    }
  }

  const savesOf = (writers: readonly Client[]): number => writers.reduce((sum, client) => sum + client.saves, 0);

  /** A while, and on a busy machine longer: until more than so many were acknowledged. */
  async function raging(writers: readonly Client[], saves: number): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, STORM_MS));
    while (savesOf(writers) <= saves);
  }

  /** What stands there is what was acknowledged, or the one save that was under way. */
  async function lost(client: Client, address: string): Promise<string | null> {
    const { contentVersion, body } = (await browserOf(client, address).get<SectionView>(`/api/sections/${client.id}`))
      .body;
    const { version, text } = client.acknowledged;
    const stands = JSON.stringify(body);
    const kept =
      contentVersion === version
        ? stands.includes(text)
        : contentVersion === version + 1 && stands.includes(client.sent);
    client.acknowledged = { version: contentVersion, text: '' };
    return kept ? null : `${client.id}: acknowledged ${version}, found ${contentVersion}`;
  }

  function integrity(): unknown {
    const Database = createRequire(import.meta.url)('better-sqlite3') as Sqlite;
    const file = new Database(join(folder, 'bafang.sqlite'), { readonly: true });
    try {
      return file.pragma('integrity_check', { simple: true });
    } finally {
      file.close();
    }
  }

  // the launcher builds first, where the sources are newer
  beforeAll(
    () => expect(call('bafang.mjs', 'seed', 'demo', '--stage', 'drafting')).toMatchObject({ status: 0 }),
    300_000,
  );
  afterAll(async () => {
    if (running) await end(running, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  test(`${KILLS} kills, ${CLIENTS} clients: nothing acknowledged is lost`, async () => {
    running = await start();
    const ready = Math.max(READY_MS, running.readyAfter * READY_TIMES);
    const writers = await clients(running.address);
    expect(writers).toHaveLength(CLIENTS);
    for (let kill = 1; kill <= KILLS; kill++) {
      const { address } = running;
      const storm = Promise.all(writers.map((client) => type(client, address)));
      await raging(writers, kill * CLIENTS);
      await end(running, 'SIGKILL');
      await storm;
      expect(integrity()).toBe('ok');
      running = await start();
      const { address: again, readyAfter } = running;
      expect(readyAfter).toBeLessThanOrEqual(ready);
      expect((await Promise.all(writers.map((client) => lost(client, again)))).filter(Boolean)).toEqual([]);
      const { status, stdout } = call('dist/cli.js', 'audit', 'verify', '--json');
      expect([kill, status, JSON.parse(stdout)]).toEqual([kill, 0, expect.objectContaining({ ok: true })]);
    }
    expect(savesOf(writers)).toBeGreaterThan(KILLS * CLIENTS);
    expect(writers.every((client) => client.saves > 0)).toBe(true);
  }, 120_000);
});
