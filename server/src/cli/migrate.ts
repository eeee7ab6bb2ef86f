import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { writerOptions } from '../database/data-sources.js';
import { unsignedConfig } from './open-database.js';
import { type OutputOptions, type Outcome, perform } from './perform.js';

export function migrate(program: Command): void {
  program.command('migrate').description('bring the database to this version; makes it where there is none').option('--json', 'print one JSON document')
    .action((options: OutputOptions) => perform(options, run));
}

async function run(): Promise<Outcome> {
  const source = new DataSource(writerOptions(unsignedConfig()));
  await source.initialize();
  try {
    const applied = (await source.runMigrations()).map((migration) => migration.name);
    return { document: { applied }, text: applied.length ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.' };
  } finally {
    await source.destroy();
  }
}
