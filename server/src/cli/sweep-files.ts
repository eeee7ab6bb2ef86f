import type { Command } from 'commander';
import { withApplication } from './application-context.js';
import { type CommandResult, type OutputOptions, perform } from './perform.js';

export function sweepFiles(program: Command): void {
  program
    .command('sweep-files')
    .description('erase stored files that nothing names any more, as happens each night')
    .option('--json', 'print one JSON document')
    .action((options: OutputOptions) => perform(options, run));
}

async function run(): Promise<CommandResult> {
  const { FileSweep } = await import('../files/file-sweep.js');
  const document = await withApplication((app) => app.get(FileSweep, { strict: false }).sweep());
  return { document, text: `Erased: ${document.files} files, ${document.bytes} bytes.` };
}
