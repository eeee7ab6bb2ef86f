import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { AppModule } from '../app.module.js';
import { readConfig } from '../config/config.js';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { createApplication } from '../http/application/application.js';
import { holdAnswers } from './answers.js';
import { Browser } from './browser.js';

export interface TestServer {
  app: NestExpressApplication;
  work: UnitOfWork;
  address: string;
  /** Somebody who is not signed in. */
  visitor(): Browser;
  /** Somebody who has just signed in with the password all test accounts share. */
  as(login: string): Promise<Browser>;
  close(): Promise<void>;
}

export const TEST_PASSWORD = 'correct horse 8';

/** The whole server on a database of its own: a SQLite file, or a database of the PostgreSQL the run has started. */
export async function startTestServer(env: Record<string, string> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bafang-'));
  const database = await ownDatabase();
  const config = readConfig({ BAFANG_DATA: folder, LOG_LEVEL: 'silent', PORT: '0', ...database, ...env });
  const app = await createApplication(AppModule.with(config));
  await app.listen(0, '127.0.0.1');
  holdAnswers(app);
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    address,
    work: app.get(UnitOfWork),
    visitor: () => new Browser(address),
    as: (login) => new Browser(address).signIn(login, TEST_PASSWORD),
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Of the PostgreSQL that the run has started, a new database; nothing where it runs on SQLite. */
export async function ownDatabase(): Promise<{ DATABASE_URL?: string }> {
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server) return {};
  const name = `test_${newId().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return { DATABASE_URL: server.replace(/\/postgres$/, `/${name}`) };
}
