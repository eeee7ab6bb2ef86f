import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** What the environment says, checked once at start. The process does not start with a wrong or missing value. */
const environment = z.object({
  BAFANG_MODE: z.enum(['demo', 'production']).default('demo'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).optional(),
  BAFANG_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://').optional(),
  BAFANG_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  BAFANG_ORIGIN: z.url().optional(),
  BAFANG_TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  BAFANG_SECRECY_NOTICE: z.string().min(1).default('本系统为非涉密系统，严禁录入涉密内容'),
  BAFANG_HOLIDAYS: z.string().regex(/^(\d{4}-\d{2}-\d{2}(,|$))*$/, 'must be dates like 2019-02-04,2019-02-05').default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Config {
  mode: 'demo' | 'production';
  port: number;
  host: string;
  dataFolder: string;
  databaseUrl: string | null;
  secret: string;
  /** The public address, e.g. https://fzbg.example.gov.cn; null: whatever host the request names. */
  origin: string | null;
  trustProxy: number;
  secrecyNotice: string;
  holidays: readonly string[];
  logLevel: string;
}

export const CONFIG = Symbol('CONFIG');

export class ConfigError extends Error {}

export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The environment is not right:\n${lines.join('\n')}`);
  }
  const value = parsed.data;
  const demo = value.BAFANG_MODE === 'demo';
  if (demo && value.HOST && !['127.0.0.1', 'localhost', '::1'].includes(value.HOST)) {
    throw new ConfigError('HOST: demo mode listens on 127.0.0.1 only. Set BAFANG_MODE=production to serve a network.');
  }
  const dataFolder = resolve(env['INIT_CWD'] && env['BAFANG_DATA'] ? env['INIT_CWD'] : '.', value.BAFANG_DATA);
  return {
    mode: value.BAFANG_MODE,
    port: value.PORT,
    host: value.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    dataFolder,
    databaseUrl: value.DATABASE_URL ?? null,
    secret: value.BAFANG_SECRET ?? storedSecret(dataFolder),
    origin: value.BAFANG_ORIGIN ? new URL(value.BAFANG_ORIGIN).origin : null,
    trustProxy: value.BAFANG_TRUST_PROXY,
    secrecyNotice: value.BAFANG_SECRECY_NOTICE,
    holidays: value.BAFANG_HOLIDAYS.split(',').filter(Boolean),
    logLevel: value.LOG_LEVEL,
  };
}

/** There is no default secret: the first start makes one in the data folder, readable by its owner alone. */
function storedSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}
