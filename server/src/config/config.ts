import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError, type Wrongs } from './config-error.js';
import { SECRET_LENGTH, storedSecret } from './stored-secret.js';

/** Neither of a few characters nor the same again and again. */
const unguessable = (secret: string) =>
  new Set(secret).size >= 8 &&
  !Array.from({ length: secret.length / 2 }, (_, start) => start + 1).some((start) =>
    secret.startsWith(secret.slice(start)),
  );

function ofPostgres(url: string, { addIssue }: z.RefinementCtx): void {
  if (!/^postgres(ql)?:\/\//.test(url)) addIssue('must begin with postgres://');
  else if (!URL.canParse(url)) addIssue('must be a URL; signs like @ : / in a password are written %40 %3A %2F');
}

/** What the environment says, checked once at start. The process does not start with a wrong or missing value. */
const environment = z.object({
  BAFANG_MODE: z.enum(['demo', 'production']).default('demo'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().optional(),
  BAFANG_DATA: z.string().default('./data'),
  BAFANG_CHECKPOINTS: z.string().optional(),
  DATABASE_URL: z.string().superRefine(ofPostgres).optional(),
  DATABASE_OWNER_URL: z.string().superRefine(ofPostgres).optional(),
  BAFANG_SECRET: z
    .string()
    .min(SECRET_LENGTH, { error: `must have at least ${SECRET_LENGTH} characters`, abort: true })
    .refine(unguessable, 'is long but easily guessed: openssl rand -base64 48 makes one')
    .optional(),
  BAFANG_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be a public address like https://fzbg.example.gov.cn' })
    .optional(),
  BAFANG_TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  BAFANG_SECRECY_NOTICE: z.string().default('本系统为非涉密系统，严禁录入涉密内容'),
  BAFANG_HOLIDAYS: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}(,|$))*$/, 'must be dates like 2019-02-04,2019-02-05')
    .default(''),
  BAFANG_IDLE_MINUTES: z.coerce.number().int().min(15).max(1440).default(120),
  BAFANG_SESSION_HOURS: z.coerce.number().int().min(1).max(72).default(12),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});
type Environment = z.output<typeof environment>;

export interface Config {
  mode: 'demo' | 'production';
  port: number;
  host: string;
  dataFolder: string;
  /** The file to which the heads of the audit chain go. */
  checkpoints: string;
  databaseUrl: string | null;
  /** Who owns the tables and migrates them, where that is another than who serves. */
  databaseOwnerUrl: string | null;
  secret: string;
  /** The public address, e.g. https://fzbg.example.gov.cn; null: whatever host the request names. */
  origin: string | null;
  trustProxy: number;
  secrecyNotice: string;
  holidays: readonly string[];
  /** A session ends when nobody has used it for so long, and in all. */
  sessionMs: { idle: number; longest: number };
  logLevel: string;
}

export const CONFIG = Symbol('CONFIG');

const loopback = ['127.0.0.1', 'localhost', '::1'];

/** Settings that are right alone and wrong together. */
const together: readonly { setting: string; wrong: string; when(value: Environment): boolean }[] = [
  {
    setting: 'DATABASE_OWNER_URL',
    wrong: 'names the owner beside DATABASE_URL, which must name another role, the one that serves',
    when: ({ DATABASE_URL, DATABASE_OWNER_URL }) =>
      DATABASE_OWNER_URL !== undefined &&
      (!DATABASE_URL || new URL(DATABASE_URL).username === new URL(DATABASE_OWNER_URL).username),
  },
  {
    setting: 'HOST',
    wrong: 'demo mode listens on 127.0.0.1 only. Set BAFANG_MODE=production to serve a network.',
    when: ({ BAFANG_MODE, HOST }) => BAFANG_MODE === 'demo' && HOST !== undefined && !loopback.includes(HOST),
  },
  {
    // the server speaks no TLS: the proxy that does it asks for everybody, and all would share its address
    setting: 'BAFANG_TRUST_PROXY',
    wrong: 'must be the number of proxies before the server, at least 1, where BAFANG_ORIGIN is https',
    when: ({ BAFANG_ORIGIN, BAFANG_TRUST_PROXY }) =>
      (BAFANG_ORIGIN ?? '').startsWith('https:') && BAFANG_TRUST_PROXY === 0,
  },
  {
    setting: 'BAFANG_ORIGIN',
    wrong: 'is missing: behind a proxy the server must be told its public address',
    when: ({ BAFANG_MODE, BAFANG_ORIGIN, BAFANG_TRUST_PROXY }) =>
      BAFANG_MODE === 'production' && BAFANG_TRUST_PROXY > 0 && !BAFANG_ORIGIN,
  },
];

export function readConfig(env: Record<string, string | undefined>): Config {
  const value = checked(env);
  const demo = value.BAFANG_MODE === 'demo';
  const from = (given: unknown) => (env['INIT_CWD'] && given ? env['INIT_CWD'] : '.');
  const dataFolder = resolve(from(env['BAFANG_DATA']), value.BAFANG_DATA);
  return {
    mode: value.BAFANG_MODE,
    port: value.PORT,
    host: value.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    dataFolder,
    checkpoints: value.BAFANG_CHECKPOINTS
      ? resolve(from(value.BAFANG_CHECKPOINTS), value.BAFANG_CHECKPOINTS)
      : join(dataFolder, 'audit-checkpoints.jsonl'),
    databaseUrl: value.DATABASE_URL ?? null,
    databaseOwnerUrl: value.DATABASE_OWNER_URL ?? null,
    secret: value.BAFANG_SECRET ?? storedSecret(dataFolder),
    origin: value.BAFANG_ORIGIN ? new URL(value.BAFANG_ORIGIN).origin : null,
    trustProxy: value.BAFANG_TRUST_PROXY,
    secrecyNotice: value.BAFANG_SECRECY_NOTICE,
    holidays: value.BAFANG_HOLIDAYS.split(',').filter(Boolean),
    sessionMs: { idle: value.BAFANG_IDLE_MINUTES * 60_000, longest: value.BAFANG_SESSION_HOURS * 3_600_000 },
    logLevel: value.LOG_LEVEL,
  };
}

/** An empty variable is one that is not set: compose files pass on what is not there as nothing. */
function checked(env: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { success, data, error } = environment.safeParse(set);
  const wrongs: Wrongs = success
    ? together.filter(({ when }) => when(data)).map(({ setting, wrong }) => [setting, wrong])
    : error.issues.map((issue) => [issue.path.join('.'), issue.message]);
  if (!success || wrongs.length) throw new ConfigError(wrongs);
  return data;
}
