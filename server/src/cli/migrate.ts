import type { Command } from 'commander';
import { migrateDatabase } from '../database/migrations/migrate-database.js';
import { unsignedConfig } from './open-database.js';
import { type OutputOptions, type CommandResult, perform } from './perform.js';

export function migrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to this version; makes it where there is none')
    .option('--json', 'print one JSON document')
    .action((options: OutputOptions) => perform(options, run));
}

async function run(): Promise<CommandResult> {
  const applied = await migrateDatabase(unsignedConfig());
  return { document: { applied }, text: applied.length ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.' };
}
