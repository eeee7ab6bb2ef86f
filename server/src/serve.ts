import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { FirstAdministrators } from './administration/accounts/first-administrators.js';
import { AppModule } from './app.module.js';
import { migrateDatabase } from './database/migrations/migrate-database.js';
import { wordsOf } from './cli/perform.js';
import { ConfigError } from './config/config-error.js';
import { type Config, readConfig } from './config/config.js';
import { refuseLostDatabase } from './config/lost-database.js';
import { Clock } from './database/clock.js';
import { databaseFile } from './database/data-sources.js';
import { createApplication } from './http/application/application.js';
import { DEMO_PASSWORD, DemoAccounts } from './seed/demo-accounts.js';
import { DemoCity } from './seed/demo-city.js';

const say = (text: string): void => void process.stdout.write(text);

/** What a first start makes, and every start of the mode says. */
const modes: Record<
  Config['mode'],
  {
    begin(app: NestExpressApplication): Promise<void>;
    greet(config: Config, app: NestExpressApplication): void | Promise<void>;
  }
> = {
  demo: { begin: seedWhenEmpty, greet: tellAccounts },
  production: { begin: appointAdministrators, greet: tellPlainHttp },
};

async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.databaseUrl) refuseLostDatabase(databaseFile(config));
  await migrate(config);
  const app = await createApplication(AppModule.with(config));
  await app.init();
  await modes[config.mode].begin(app);
  await listen(app, config);
  say(`\n  Bafang 八方   ${(await app.getUrl()).replace('[::1]', '127.0.0.1')}\n`);
  await modes[config.mode].greet(config, app);
}

async function listen(app: NestExpressApplication, { port, host }: Config): Promise<void> {
  await app.listen(port, host).catch((error: NodeJS.ErrnoException) => {
    const words: Record<string, string> = {
      EADDRINUSE: 'another program listens there; end it or name another port',
      EACCES: 'this account may not listen there; name a port above 1023',
    };
    throw words[error.code!] ? new ConfigError([['PORT', words[error.code!]!]]) : error;
  });
}

async function migrate(config: Config): Promise<void> {
  await migrateDatabase(config).catch((error: unknown) => {
    throw new ConfigError([
      [config.databaseUrl ? 'DATABASE_URL' : 'BAFANG_DATA', `the database cannot be used: ${wordsOf(error)}`],
    ]);
  });
}

async function seedWhenEmpty(app: NestExpressApplication): Promise<void> {
  const city = app.get(DemoCity);
  if (!(await city.isEmpty())) return;
  say('Seeding the demo city …\n');
  if (!(await city.seed('drafting'))) say('Another start has just seeded it.\n');
}

/** The same accounts as the sign-in page lists. */
async function tellAccounts(_: Config, app: NestExpressApplication): Promise<void> {
  const accounts = await app.get(DemoAccounts).list();
  say(
    `  Demo mode, 127.0.0.1 only. Password of every account: ${DEMO_PASSWORD}\n${accounts.map(({ login, name }) => `    ${login.padEnd(15)}${name}\n`).join('')}\n`,
  );
}

/** Told before anything else can fail: nobody can tell them again. */
async function appointAdministrators(app: NestExpressApplication): Promise<void> {
  // the clock is moved for the demo city alone, and its accounts share a password that everybody knows
  if (app.get(Clock).shifted)
    throw new ConfigError([['BAFANG_MODE', 'this database holds the demo city; production begins with an empty one']]);
  const made = await app.get(FirstAdministrators).addMissing();
  if (!made) return;
  if (made.length === 0)
    return say('\n  Another start has just made the first administrators, and told their one-time passwords.\n');
  say(
    '\n  The first administrators and their one-time passwords. They are told this once, and are to be changed at the first sign-in.\n',
  );
  say(made.map(({ login, password, name }) => `    ${login.padEnd(12)}${password}   ${name}\n`).join(''));
}

function tellPlainHttp({ origin }: Config): void {
  if (origin?.startsWith('https:')) return;
  process.stderr.write(
    '  Without TLS passwords travel in clear: put a TLS proxy before it, and set BAFANG_ORIGIN=https://… and BAFANG_TRUST_PROXY.\n',
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exit(1);
});
