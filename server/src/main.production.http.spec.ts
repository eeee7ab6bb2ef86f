import { administrators } from '@bafang/shared';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from './database/id.js';
import { Browser } from './testing/browser.js';

const PROJECT = join(import.meta.dirname, '..');
const PUBLIC = 'https://fzbg.example.gov.cn';
const DATABASE_PASSWORD = 'geheim-nur-hier';
const NEXT_PASSWORD = 'a long horse, 9 stables';

interface Running {
  process: ChildProcess;
  address: string;
  said(): string;
}

/** The built server in production mode, on a data folder and a database of its own. */
let folder: string;
let env: NodeJS.ProcessEnv;
let started: ChildProcess[];

const call = (program: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(PROJECT, program), ...args], { encoding: 'utf8', env });

/** On PostgreSQL with a password in the address, that may never be said. */
async function ownDatabase(): Promise<Record<string, string>> {
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server) return {};
  const name = `production_${newId().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return { DATABASE_URL: server.replace(/\/postgres$/, `/${name}`).replace('bafang@', `bafang:${DATABASE_PASSWORD}@`) };
}

function launch(more: NodeJS.ProcessEnv): { child: ChildProcess; said(): string } {
  const child = spawn(process.execPath, [join(PROJECT, 'dist/main.js')], {
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (text += chunk.toString()));
  return { child, said: () => text };
}

function start(more: NodeJS.ProcessEnv = {}): Promise<Running> {
  const { child, said } = launch(more);
  return new Promise((found, failed) => {
    child.stdout!.on('data', () => {
      const address = /八方 {3}(http:\/\/[\d.]+:\d+)/.exec(said())?.[1];
      if (address) found({ process: child, address, said });
    });
    child.once('close', (code) => failed(new Error(`The server ended with ${code}: ${said()}`)));
  });
}

/** What it says when it does not start. */
async function refusal(more: NodeJS.ProcessEnv): Promise<string> {
  const { child, said } = launch(more);
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
  return said();
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

const passwordsIn = (said: string) =>
  new Map(
    [...said.matchAll(/^ {4}(\S+) +((?:[a-z2-9]{4}-){2}[a-z2-9]{4}) /gm)].map(([, login, password]) => [
      login!,
      password!,
    ]),
  );

// the launcher builds first, where the sources are newer
beforeAll(() => expect(call('bafang.mjs', '--help')).toMatchObject({ status: 0 }), 300_000);
beforeEach(async () => {
  started = [];
  folder = mkdtempSync(join(tmpdir(), 'bafang-production-'));
  env = {
    ...process.env,
    ...(await ownDatabase()),
    BAFANG_MODE: 'production',
    BAFANG_DATA: join(folder, 'data'),
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'debug',
  };
  for (const name of ['INIT_CWD', 'NODE_OPTIONS']) Reflect.deleteProperty(env, name);
});
afterEach(async () => {
  await Promise.all(started.map(stop));
  rmSync(folder, { recursive: true, force: true });
});

test('the first start tells the passwords of the three once, a second tells none, and each must be changed', async () => {
  const first = await start();
  const told = passwordsIn(first.said());
  expect([...told.keys()]).toEqual(administrators);
  for (const login of administrators) {
    const browser = await new Browser(first.address).signIn(login, told.get(login)!);
    expect((await browser.get('/api/session')).body).toMatchObject({
      mustChangePassword: true,
      demo: false,
      grants: [{ role: login }],
    });
    expect(await browser.get('/api/units')).toMatchObject({ status: 403, body: { code: 'password_change_needed' } });
    expect((await browser.post('/api/auth/password', { current: told.get(login), next: NEXT_PASSWORD })).status).toBe(
      204,
    );
  }
  const auditor = await new Browser(first.address).signIn('auditor', NEXT_PASSWORD);
  expect((await auditor.get('/api/audit/verify')).body).toMatchObject({ ok: true });
  expect(
    (await new Browser(first.address).post('/api/auth/sign-in', { login: 'auditor', password: told.get('auditor') }))
      .status,
  ).toBe(401);
  await stop(first.process);

  const second = await start();
  expect(passwordsIn(second.said()).size).toBe(0);
  expect((await new Browser(second.address).signIn('sysadmin', NEXT_PASSWORD)).cookies.size).toBe(2);
  expect((await new Browser(second.address).get('/api/demo-accounts')).status).toBe(404);
});

test('only whom nobody has appointed: the console made one, the start makes two', async () => {
  expect(
    call('dist/cli.js', 'user', 'add', '--role', 'secadmin', '--login', 'anquan', '--name', '安全管理员乙'),
  ).toMatchObject({ status: 0 });
  const first = await start();
  expect([...passwordsIn(first.said()).keys()]).toEqual(['sysadmin', 'auditor']);
  expect(
    call('dist/cli.js', 'user', 'add', '--role', 'sysadmin', '--login', 'second', '--name', '系统管理员乙'),
  ).toMatchObject({ status: 1, stderr: expect.stringContaining('sysadmin has somebody already: sysadmin') });
});

test('two servers that start at once on an empty database make one secret and one set of administrators', async () => {
  const both = process.env['TEST_POSTGRES_URL'] ? [start(), start()] : [start()];
  const replicas = await Promise.all(both);
  expect(replicas.map(({ said }) => passwordsIn(said()).size).sort()).toEqual(
    process.env['TEST_POSTGRES_URL'] ? [0, 3] : [3],
  );
  const told = replicas.map(({ said }) => passwordsIn(said())).find(({ size }) => size)!;
  const browser = await new Browser(replicas[0]!.address).signIn('auditor', told.get('auditor')!);
  for (const { address } of replicas)
    expect((await Object.assign(new Browser(address), { cookies: browser.cookies }).get('/api/session')).status).toBe(
      200,
    );
  expect(JSON.parse(call('dist/cli.js', 'audit', 'verify', '--json').stdout)).toMatchObject({ ok: true, entries: 5 });
});

test('neither secret nor password nor cookie is ever logged, and nobody else can read the secret', async () => {
  const server = await start();
  const [auditor] = [...passwordsIn(server.said())].filter(([login]) => login === 'auditor');
  const browser = await new Browser(server.address).signIn('auditor', auditor![1]);
  expect((await browser.post('/api/auth/password', { current: auditor![1], next: NEXT_PASSWORD })).status).toBe(204);
  expect(
    (
      await new Browser(server.address).post('/api/auth/sign-in', {
        login: 'auditor',
        password: 'wrong-and-never-said',
      })
    ).status,
  ).toBe(401);
  expect((await browser.get('/api/audit?search=never-said-either')).status).toBe(200);
  // the client answers what is no file, where it is built
  expect([200, 404]).toContain((await browser.get('/never-said-either?either=never-said-either')).status);
  const file = join(folder, 'data', 'secret');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await stop(server.process);
  // it was listening: debug logs a line for each of the requests above
  expect(server.said().match(/"url":"\/api\/auth\/[a-z-]+"/g)).toHaveLength(3);
  for (const hidden of [
    readFileSync(file, 'utf8'),
    NEXT_PASSWORD,
    'wrong-and-never-said',
    'either=never-said',
    'search=never-said',
    DATABASE_PASSWORD,
    ...browser.cookies.values(),
  ])
    expect(server.said()).not.toContain(hidden);
  expect(server.said().split(auditor![1])).toHaveLength(2);
});

test('behind a TLS proxy: cookies are Secure and __Host-, HSTS is on, and the proxy tells who asks', async () => {
  const server = await start({ BAFANG_ORIGIN: PUBLIC, BAFANG_TRUST_PROXY: '1' });
  const password = passwordsIn(server.said()).get('auditor')!;
  const headers = { origin: PUBLIC, 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.66, 198.51.100.7' };
  const browser = new Browser(server.address);
  const through = { headers };
  expect(
    await browser.post(
      '/api/auth/sign-in',
      { login: 'auditor', password },
      { headers: { ...headers, origin: server.address } },
    ),
  ).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
  const answer = await browser.post('/api/auth/sign-in', { login: 'auditor', password }, through);
  expect(answer.status).toBe(204);
  expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8,}/);
  const cookies = answer.headers.getSetCookie();
  expect(cookies.map((line) => line.split('=')[0])).toEqual(['__Host-bafang_access', '__Host-bafang_refresh']);
  for (const line of cookies)
    expect(line.split('; ')).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']));
  expect((await browser.post('/api/auth/password', { current: password, next: NEXT_PASSWORD }, through)).status).toBe(
    204,
  );
  // the last of the list is what the one trusted proxy saw; what stands before it anybody can write
  const trail = JSON.stringify((await browser.get('/api/audit', through)).body);
  expect(trail).toContain('198.51.100.7');
  expect(trail).not.toContain('203.0.113.66');
});

describe('it does not start', () => {
  test.each<[string, NodeJS.ProcessEnv]>([
    ['BAFANG_ORIGIN', { BAFANG_TRUST_PROXY: '1' }],
    ['HOST', { BAFANG_MODE: 'demo', HOST: '0.0.0.0' }],
    ['DATABASE_URL', { DATABASE_URL: `postgres://bafang:${DATABASE_PASSWORD}@127.0.0.1:1/bafang` }],
  ])('and names %s, with %j', async (setting, more) => {
    const said = await refusal(more);
    expect(said).toMatch(new RegExp(`^The environment is not right:\n  ${setting}: .+\n$`));
    expect(said).not.toContain(DATABASE_PASSWORD);
  });

  test('where another program listens, and says what to do', async () => {
    const other = createServer();
    await new Promise<void>((listening) => void other.listen(0, '127.0.0.1', listening));
    const said = await refusal({ PORT: String((other.address() as AddressInfo).port), LOG_LEVEL: 'silent' });
    other.close();
    expect(said).toMatch(/The environment is not right:\n {2}PORT: another program listens there.+\n$/);
  });

  test('on the demo city, nor seeds one: everybody knows the password of its accounts', async () => {
    expect(call('dist/cli.js', 'seed', 'demo')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('BAFANG_MODE=demo alone'),
    });
    expect(existsSync(join(folder, 'data'))).toBe(false);
    env['BAFANG_MODE'] = 'demo';
    expect(call('dist/cli.js', 'seed', 'demo', '--stage', 'empty')).toMatchObject({ status: 0 });
    const said = await refusal({ BAFANG_MODE: 'production', LOG_LEVEL: 'warn' });
    expect(said).toContain('BAFANG_MODE: this database holds the demo city');
    expect(passwordsIn(said).size).toBe(0);
  });
});

test('the console looks after it: migrate, doctor and audit verify need no secret and make none', async () => {
  const json = (...args: string[]) => {
    const { status, stdout } = call('dist/cli.js', ...args, '--json');
    return { status, ...(JSON.parse(stdout) as Record<string, unknown>) };
  };
  const { applied } = json('migrate') as unknown as { applied: string[] };
  expect(applied.length).toBeGreaterThan(0);
  expect(json('migrate')).toEqual({ status: 0, applied: [] });
  expect(json('audit', 'verify')).toMatchObject({ status: 0, ok: true, entries: 0 });
  expect(existsSync(join(folder, 'data', 'secret'))).toBe(false);
  const server = await start();
  // beside the running server; the PostgreSQL of the tests runs without fsync and as its owner, and that is what it finds
  const { checks } = json('doctor') as unknown as { checks: { name: string; ok: boolean }[] };
  expect(checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(
    process.env['TEST_POSTGRES_URL'] ? ['durability', 'serving role'] : [],
  );
  expect(json('audit', 'verify')).toMatchObject({ status: 0, ok: true, entries: 4 });
  expect(server.process.exitCode).toBeNull();
});

const onSqlite = process.env['TEST_POSTGRES_URL'] ? test.skip : test;

onSqlite(
  'a backup taken while people sign in is whole; restored elsewhere, as the README says, it serves',
  async () => {
    const server = await start();
    const password = passwordsIn(server.said()).get('auditor')!;
    let signing = true;
    const storm = (async () => {
      let count = 0;
      for (; signing; count++) await new Browser(server.address).signIn('auditor', password);
      return count;
    })();
    const file = join(folder, 'bafang.backup');
    const program = spawn(process.execPath, [join(PROJECT, 'bafang.mjs'), 'backup', '-'], {
      env,
      stdio: ['ignore', openSync(file, 'w'), 'ignore'],
    });
    const status = await new Promise((resolve) => program.once('exit', resolve));
    signing = false;
    expect([status, (await storm) > 0]).toEqual([0, true]);

    env['BAFANG_DATA'] = join(folder, 'restored');
    const restored = spawnSync(process.execPath, [join(PROJECT, 'bafang.mjs'), 'restore', '-'], {
      env,
      input: readFileSync(file),
      encoding: 'utf8',
    });
    expect(restored).toMatchObject({ status: 0, stdout: expect.stringContaining('all is as it must be') });
    const again = await start();
    expect(passwordsIn(again.said()).size).toBe(0);
    await new Browser(again.address).signIn('auditor', password);
    const readme = readFileSync(join(PROJECT, '../README.md'), 'utf8');
    for (const words of ['node server/bafang.mjs backup - >', 'server/bafang.mjs restore - <'])
      expect(readme).toContain(words);
  },
);
