import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { readConfig } from './config.js';

const SECRET = 'a secret that is long enough, 40 letters';
const read = (env: Record<string, string>) => readConfig({ BAFANG_SECRET: SECRET, ...env });

/** What the process says when it does not start. */
function refusal(env: Record<string, string>): string {
  try {
    read(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  throw new Error('It would start.');
}

describe('a wrong or missing setting is named', () => {
  const behindProxy = { BAFANG_MODE: 'production', BAFANG_TRUST_PROXY: '1' };
  test.each<[string, Record<string, string>]>([
    ['BAFANG_MODE', { BAFANG_MODE: 'prod' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: 'http' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['HOST', { BAFANG_MODE: 'demo', HOST: '::' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/bafang' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://bafang:a/b@database/bafang' }],
    ['BAFANG_SECRET', { BAFANG_SECRET: 'short' }],
    ['BAFANG_SECRET', { BAFANG_SECRET: 'a'.repeat(64) }],
    ['BAFANG_SECRET', { BAFANG_SECRET: '1234567890'.repeat(4) }],
    ['BAFANG_SECRET', { BAFANG_SECRET: 'change-me'.repeat(5).slice(0, 40) }],
    ['BAFANG_ORIGIN', { BAFANG_ORIGIN: 'fzbg.example.gov.cn' }],
    ['BAFANG_ORIGIN', { BAFANG_ORIGIN: 'ftp://fzbg.example.gov.cn' }],
    ['BAFANG_ORIGIN', behindProxy],
    ['BAFANG_TRUST_PROXY', { BAFANG_TRUST_PROXY: 'yes' }],
    ['BAFANG_TRUST_PROXY', { BAFANG_MODE: 'production', BAFANG_ORIGIN: 'https://fzbg.example.gov.cn' }],
    ['BAFANG_HOLIDAYS', { BAFANG_HOLIDAYS: '4 February' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('%s of %j', (setting, env) => {
    expect(refusal(env).split('\n').slice(1)).toEqual([expect.stringMatching(new RegExp(`^  ${setting}: .`))]);
  });

  test('all at once, and without the values', () => {
    const message = refusal({
      BAFANG_SECRET: 'geheim',
      DATABASE_URL: 'mysql://bafang:geheim@localhost',
      PORT: 'geheim',
    });
    expect(
      message
        .match(/^ {2}[A-Z_]+/gm)!
        .map((name) => name.trim())
        .sort(),
    ).toEqual(['BAFANG_SECRET', 'DATABASE_URL', 'PORT']);
    expect(message).not.toContain('geheim');
  });
});

test('what is not set, or is empty, has its default; demo mode stays on this machine', () => {
  const nothing = read({
    BAFANG_MODE: '',
    PORT: '',
    HOST: '',
    BAFANG_ORIGIN: '',
    DATABASE_URL: '',
    BAFANG_TRUST_PROXY: '',
    BAFANG_DATA: '',
  });
  expect(nothing).toEqual(read({}));
  expect(nothing).toMatchObject({
    mode: 'demo',
    host: '127.0.0.1',
    port: 3000,
    dataFolder: resolve('data'),
    checkpoints: resolve('data/audit-checkpoints.jsonl'),
    databaseUrl: null,
    origin: null,
    trustProxy: 0,
  });
  expect(read({ BAFANG_CHECKPOINTS: '/mnt/kept/bafang.jsonl' })).toMatchObject({
    checkpoints: '/mnt/kept/bafang.jsonl',
  });
  expect(read({ BAFANG_MODE: 'production' })).toMatchObject({ mode: 'production', host: '0.0.0.0' });
  expect(
    read({ BAFANG_MODE: 'production', BAFANG_ORIGIN: 'https://fzbg.example.gov.cn/', BAFANG_TRUST_PROXY: '1' }),
  ).toMatchObject({ origin: 'https://fzbg.example.gov.cn', trustProxy: 1 });
});

describe('the secret in the data folder', () => {
  let folder: string;
  const stored = () => readConfig({ BAFANG_MODE: 'production', BAFANG_DATA: join(folder, 'new') });
  const file = () => join(folder, 'new', 'secret');
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bafang-secret-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is made once, for its owner alone, another in every folder', () => {
    const { secret } = stored();
    expect(Buffer.from(secret, 'base64url')).toHaveLength(48);
    expect(stored().secret).toBe(secret);
    expect(readFileSync(file(), 'utf8')).toBe(secret);
    expect([statSync(file()).mode & 0o777, statSync(join(folder, 'new')).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(readdirSync(join(folder, 'new'))).toEqual(['secret']);
    expect(readConfig({ BAFANG_DATA: join(folder, 'other') }).secret).not.toBe(secret);
  });

  test('is refused when others can read it, when it is empty, and when it cannot be kept', () => {
    stored();
    chmodSync(file(), 0o644);
    expect(stored).toThrow(`chmod 600 ${file()}`);
    chmodSync(file(), 0o600);
    writeFileSync(file(), '');
    expect(stored).toThrow('holds no secret');
    writeFileSync(join(folder, 'occupied'), '');
    expect(() => readConfig({ BAFANG_DATA: join(folder, 'occupied') })).toThrow('BAFANG_DATA');
    expect(() => readConfig({ BAFANG_DATA: '/proc/nope/deep' })).toThrow('BAFANG_DATA');
  });
});

test('the table of the README names every variable, and no other', () => {
  const names = (file: string, pattern: RegExp) =>
    [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(pattern)].map(([, name]) => name!);
  const rows = names('../../../README.md', /^\| ((?:`[A-Z_]+` ?)+) *\|/gm).flatMap((row) => row.match(/[A-Z_]+/g)!);
  expect(rows.sort()).toEqual(names('config.ts', /^ {2}([A-Z_]+): z\b/gm).sort());
});
