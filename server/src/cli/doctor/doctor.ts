import type { Command } from 'commander';
import { examine, type Finding } from './examination.js';
import { unsignedConfig } from '../open-database.js';
import { type OutputOptions, type CommandResult, perform } from '../perform.js';

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
  return { document: { ok, checks }, text: listOf(checks), ok };
}

/** For people: what is so and what is not, each of these with what to do, and in the end whether anything is wanted of them. */
export function listOf(checks: readonly Finding[]): string {
  const wrong = checks.filter(({ ok }) => !ok).map(({ name }) => name);
  const end = wrong.length
    ? `${wrong.length} of ${checks.length} want something of you: ${wrong.join(', ')}.`
    : `${checks.length} looked at, all is as it must be.`;
  return [...checks.map(lineOf), '', end].join('\n');
}

const lineOf = ({ what, ok, found, advice }: Finding): string =>
  `${ok ? 'ok    ' : 'FAILED'}  ${what} (${found})${advice ? `\n        → ${advice}` : ''}`;
