import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '../config/config.js';
import { migrateDatabase } from '../database/migrations/migrate-database.js';

/** The whole application without its web server, for commands that act; it migrates first. Nothing but the result may reach stdout. */
export async function withApplication<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const { AppModule } = await import('../app.module.js');
  const config = readConfig({ ...process.env, LOG_LEVEL: 'silent' });
  await migrateDatabase(config);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
