import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, Logger } from 'typeorm';
import type { TestServer } from './test-server.js';

/** Every statement that the server makes from now on, as it makes them; emptied by whoever counts anew. */
export function listen({ app }: TestServer): string[] {
  const statements: string[] = [];
  const silent = { logQueryError() {}, logQuerySlow() {}, logSchemaBuild() {}, logMigration() {}, log() {} };
  const logger: Logger = { ...silent, logQuery: (text) => void statements.push(text) };
  for (const name of [undefined, 'reader']) app.get<DataSource>(getDataSourceToken(name)).logger = logger;
  return statements;
}
