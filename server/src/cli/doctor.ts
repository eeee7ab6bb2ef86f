import type { Command } from 'commander';
import { examine, type Finding } from './examination.js';
import { unsignedConfig } from './open-database.js';
import { type OutputOptions, type CommandResult, perform } from './perform.js';

export function doctor(program: Command): void {
  program
    .command('doctor')
    .description('examine database, data folder, audit chain and stored files; changes nothing')
    .option('--json', 'print one JSON document')
    .action((options: OutputOptions) => perform(options, run));
}

async function run(): Promise<CommandResult> {
  const checks = await examine(unsignedConfig());
  const ok = checks.every((check) => check.ok);
  return { document: { ok, checks }, text: checks.map(lineOf).join('\n'), ok };
}

const lineOf = ({ name, ok, found, advice }: Finding) =>
  `${ok ? 'ok    ' : 'FAILED'}  ${name}: ${found}${advice ? `\n        ${advice}` : ''}`;
