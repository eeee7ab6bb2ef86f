import type { Command } from 'commander';
import { verifyChain } from '../audit/verify-chain.js';
import { unsignedConfig, withDatabase } from './open-database.js';
import { type OutputOptions, type CommandResult, perform } from './perform.js';

export function auditVerify(program: Command): void {
  program
    .command('audit')
    .description('the audit trail')
    .command('verify')
    .description('recompute every link of the audit chain')
    .option('--json', 'print one JSON document')
    .action((options: OutputOptions) => perform(options, run));
}

async function run(): Promise<CommandResult> {
  const verdict = await withDatabase(unsignedConfig(), verifyChain);
  const text = verdict.ok
    ? `The chain holds: ${verdict.entries} entries, head ${verdict.head}`
    : `The chain breaks at entry ${verdict.brokenAt}: it does not follow from entry ${verdict.entries}. Compare with a backup.`;
  return { document: verdict, text, ok: verdict.ok };
}
