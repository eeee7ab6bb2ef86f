import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { DataSource } from 'typeorm';
import { readConfig } from '../config/config.js';
import { writerOptions } from '../database/data-sources.js';
import { digestOf } from '../database/digest.js';
import { FileStore } from '../files/file-store.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { withoutTriggers } from '../testing/without-triggers.js';

const storeOf = (server: TestServer) => server.app.get(FileStore, { strict: false });

describe('the built command line, called from a subfolder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bafang-cli-'));
  const env = { ...process.env, BAFANG_DATA: relative(import.meta.dirname, folder) };
  // what the test run itself was called with
  for (const name of ['DATABASE_URL', 'INIT_CWD']) Reflect.deleteProperty(env, name);
  const call = (command: string, args: string[]) =>
    spawnSync(command, args, { cwd: import.meta.dirname, encoding: 'utf8', env });
  const npm = (...args: string[]) => call('npm', ['run', '-s', 'bafang', '--', ...args]);
  /** The same without npm's half second. */
  const bafang = (...args: string[]) => call(process.execPath, ['../../bafang.mjs', ...args]);
  const add = (role: string, ...more: string[]) => [
    'user',
    'add',
    '--role',
    role,
    '--login',
    `first-${role}`,
    '--name',
    `${role}甲`,
    ...more,
  ];

  /** Of a session that was open when the backup was made. */
  let cookies: Map<string, string>;

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('looking makes nothing: without a database the answer is what to do', () => {
    expect(bafang('audit', 'verify', '--json')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('bafang migrate makes one'),
    });
    const { status, stdout } = bafang('doctor', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      checks: [
        { name: 'data folder', ok: true },
        { name: 'database', ok: false, advice: expect.any(String) },
      ],
    });
    expect(readdirSync(folder)).toEqual([]);
    // the first call builds where that is needed
  }, 300_000);

  test('the first administrator gets a one-time password, and the role has nobody no more', async () => {
    const first = npm(...add('sysadmin', '--json'));
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const made = JSON.parse(first.stdout) as { login: string; password: string };
    expect(made).toMatchObject({ role: 'sysadmin', login: 'first-sysadmin', name: 'sysadmin甲' });
    expect(bafang(...add('sysadmin', '--json'))).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('The role sysadmin has somebody already'),
    });
    expect(bafang(...add('auditor')).stdout).toMatch(/^first-auditor [a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}\n$/);

    const server = await startTestServer({ BAFANG_DATA: folder });
    const browser = await server.visitor().signIn(made.login, made.password);
    cookies = new Map(browser.cookies);
    expect((await browser.get('/api/session')).body).toMatchObject({
      mustChangePassword: true,
      grants: [{ role: 'sysadmin', unit: { name: '本单位' } }],
    });
    await server.close();
  });

  test('who migrates while another does waits, and finds it done', async () => {
    const data = join(folder, 'at-once');
    const other = await new DataSource(writerOptions(readConfig({ BAFANG_DATA: data }))).initialize();
    await other.query('BEGIN IMMEDIATE');
    const waiting = promisify(execFile)(process.execPath, ['../../bafang.mjs', 'migrate', '--json'], {
      cwd: import.meta.dirname,
      env: { ...env, BAFANG_DATA: data },
    });
    await other.runMigrations({ transaction: 'none' });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await other.query('COMMIT');
    await other.destroy();
    expect(JSON.parse((await waiting).stdout)).toEqual({ applied: [] });
  });

  test('only the three administrators are made here', () => {
    expect(bafang(...add('clerk'))).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Allowed choices are sysadmin, secadmin, auditor'),
    });
  });

  test('the chain is verified: stdout holds one JSON document and nothing else', () => {
    const { status, stdout, stderr } = npm('audit', 'verify', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      entries: 4,
      brokenAt: null,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('and is held against the checkpoints that were kept outside', () => {
    const { head } = JSON.parse(bafang('audit', 'verify', '--json').stdout) as { head: string };
    const file = join(folder, 'kept.jsonl');
    const verify = (...lines: object[]) => {
      writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      const { status, stdout } = bafang(
        'audit',
        'verify',
        '--checkpoints',
        relative(import.meta.dirname, file),
        '--json',
      );
      return { status, ...(JSON.parse(stdout) as object) };
    };
    const at = '2019-01-24T07:36:00.000Z';
    const stands = { at, entries: 4, head };
    expect(verify(stands)).toMatchObject({ status: 0, ok: true, checkpoints: 1, brokenCheckpoint: null, unread: [] });
    expect(verify(stands, {})).toMatchObject({ status: 1, ok: false, checkpoints: 1, unread: [2] });
    const cut = { at, entries: 5, head };
    expect(verify(stands, cut)).toMatchObject({ status: 1, ok: false, brokenAt: null, brokenCheckpoint: cut });
    const anew = { at, entries: 4, head: 'a'.repeat(64) };
    expect(verify(anew)).toMatchObject({ status: 1, ok: false, brokenCheckpoint: anew });
    expect(bafang('audit', 'verify', '--checkpoints', 'nowhere')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('cannot be read'),
    });
  });

  test('a report is read from a path as the caller means it', () => {
    writeFileSync(
      join(folder, 'report.txt'),
      '海城市2017年法治政府建设情况报告\n一、情况\n（一）方面。一是改革。办了。二是监管。查了。',
    );
    const { status, stdout, stderr } = npm(
      'outline',
      relative(import.meta.dirname, join(folder, 'report.txt')),
      '--json',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const document = JSON.parse(stdout) as object;
    expect(Object.keys(document)).toEqual(['title', 'issuer', 'year', 'nodes', 'dropped', 'notes']);
    expect(document).toMatchObject({
      issuer: '海城市',
      year: 2017,
      nodes: [
        {
          kind: 'part',
          children: [
            { kind: 'area', children: [{ kind: 'point', number: 1, heading: '改革', text: '办了。' }, { number: 2 }] },
          ],
        },
      ],
    });
  });

  test('what is no report gets a clear word, and stdout stays empty', () => {
    writeFileSync(join(folder, 'scan.pdf'), '%PDF-1.7\n');
    for (const [name, said] of [
      ['scan.pdf', 'it is no text'],
      ['.', 'it is a folder'],
      ['none.txt', 'There is no file'],
    ] as const) {
      expect(bafang('outline', join(folder, name), '--json')).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringContaining(said),
      });
    }
    expect(bafang('outline')).toMatchObject({ status: 2, stdout: '' });
  });

  test('the doctor finds nothing', () => {
    const { status, stdout } = bafang('doctor');
    expect(stdout.split('\n').filter((line) => line && !/^(ok| )/.test(line))).toEqual([
      '17 looked at, all is as it must be.',
    ]);
    expect(stdout).toContain('audit trail');
    expect(status).toBe(0);
  });

  const restoring = (data: string, file: string, input?: Buffer) =>
    spawnSync(process.execPath, ['../../bafang.mjs', 'restore', file, '--json'], {
      cwd: import.meta.dirname,
      env: { ...env, BAFANG_DATA: join(folder, data) },
      input,
    });

  /** All but the list of migrations and the sessions. */
  async function tables(): Promise<number> {
    const source = await new DataSource(writerOptions(readConfig({ BAFANG_DATA: folder }))).initialize();
    const [row] = await source.query<{ count: number }[]>(
      `SELECT COUNT(*) - 2 AS count FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`,
    );
    await source.destroy();
    return row!.count;
  }

  test('all of it goes into one file, and out of it into an empty folder, where nobody is signed in and the trail tells it', async () => {
    const file = relative(import.meta.dirname, join(folder, 'saved'));
    const saved = bafang('backup', file, '--json');
    expect(saved).toMatchObject({ status: 0, stderr: '' });
    const made = JSON.parse(saved.stdout) as { entries: number; head: string };
    expect(made).toMatchObject({
      file,
      tables: await tables(),
      entries: 5,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(statSync(join(folder, 'saved')).mode & 0o777).toBe(0o600);
    expect(bafang('backup', file)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('is kept') });

    const { status, stdout } = restoring('restored', file);
    expect([status, JSON.parse(stdout.toString())]).toMatchObject([
      0,
      { ok: true, entries: 5, checks: expect.any(Array) },
    ]);
    const server = await startTestServer({ BAFANG_DATA: join(folder, 'restored') });
    const browser = server.visitor();
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    expect([(await browser.get('/api/session')).status, (await browser.post('/api/auth/refresh')).status]).toEqual([
      401, 401,
    ]);
    const told = await server.work.query(
      `SELECT action, facts AS "facts{}" FROM audit_entries WHERE action IN ('backup', 'restore') ORDER BY sequence`,
    );
    expect(told).toMatchObject([{ action: 'backup' }, { action: 'restore', facts: { entries: 5, head: made.head } }]);
    await server.close();
  }, 60_000);

  test('through a pipe as well; what is no backup is refused in words, and leaves nothing', () => {
    const piped = spawnSync(process.execPath, ['../../bafang.mjs', 'backup', '-'], { cwd: import.meta.dirname, env });
    expect([piped.status, piped.stderr.toString()]).toEqual([0, expect.stringContaining('to entry 6 of the trail')]);
    for (const [input, said] of [
      [piped.stdout.subarray(0, 9000), 'This is no whole backup'],
      [Buffer.from('法治'), 'This is no whole backup'],
    ] as const) {
      const { status, stdout, stderr } = restoring('nothing', '-', input);
      expect([status, stdout.toString(), stderr.toString()]).toEqual([1, '', expect.stringContaining(said)]);
    }
    const wrong = spawnSync(process.execPath, ['../../bafang.mjs', 'restore', '-'], {
      cwd: import.meta.dirname,
      env: { ...env, BAFANG_DATA: join(folder, 'nothing'), BAFANG_SECRET: 'short' },
      input: piped.stdout,
    });
    expect([wrong.status, wrong.stderr.toString()]).toEqual([2, expect.stringContaining('BAFANG_SECRET')]);
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
    expect(restoring('piped', '-', piped.stdout).status).toBe(0);
    expect(restoring('piped', '-', piped.stdout).stderr.toString()).toContain(
      'There is something in this database already',
    );
    expect(restoring('none', 'no-such-file').stderr.toString()).toBe('There is no file no-such-file.\n');
    expect(restoring('none', '.').stderr.toString()).toBe('. cannot be read: it is a folder.\n');
  }, 60_000);

  test('stored files that nothing names are erased on the word, and what came today is not', async () => {
    const [old, fresh] = ['旧的附件', '今天的附件'];
    const keep = (server: TestServer, text: string) => {
      const bytes = Buffer.from(text);
      return storeOf(server).keep({
        digest: digestOf(text),
        size: bytes.length,
        mediaType: 'text/plain',
        bytes: [bytes],
      });
    };
    const before = await startTestServer({ BAFANG_DATA: folder });
    await keep(before, old);
    await withoutTriggers(before.work, (transaction) =>
      transaction.change(StoredFile, { digest: digestOf(old) }, { storedAt: '2000-01-01T00:00:00.000Z' }),
    );
    await keep(before, fresh);
    await before.close();

    const { status, stdout, stderr } = bafang('sweep-files', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ files: 1, bytes: Buffer.byteLength(old) });
    expect(bafang('sweep-files')).toMatchObject({ status: 0, stdout: 'Erased: 0 files, 0 bytes.\n', stderr: '' });

    const after = await startTestServer({ BAFANG_DATA: folder });
    expect([await storeOf(after).has(digestOf(old)), await storeOf(after).has(digestOf(fresh))]).toEqual([false, true]);
    expect(await after.work.query(`SELECT facts AS "facts{}" FROM audit_entries WHERE action = 'sweep_files'`)).toEqual(
      [{ facts: { files: 1, bytes: Buffer.byteLength(old) } }],
    );
    await after.close();
  }, 60_000);
});
