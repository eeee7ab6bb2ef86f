import { plainOutline, type SourceNode } from '@bafang/shared';
import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { outlineFile } from '../import/outline-file.js';
import { ImportProblem, type ImportProblemCode } from '../import/readers/import-problem.js';
import { callerPath, cannotRead } from './caller-path.js';
import { CommandError, EXIT, type OutputOptions, type CommandResult, perform } from './perform.js';

export function outline(program: Command): void {
  program
    .command('outline')
    .description('read a published report (.txt .html .mht .docx .md) into its outline')
    .argument('<file>', 'the report')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) => perform(options, () => run(file)));
}

const UNREADABLE: Record<ImportProblemCode, string> = {
  unsupported_type: 'it is no text, web page, web archive, Word (.docx) or Markdown file',
  too_large: 'it is larger than any report',
  too_much_text: 'it has more text than any report',
  encrypted: 'it is protected by a password',
  scanned_no_text: 'it holds pictures and no text',
  broken_file: 'it is damaged',
  zip_bomb: 'it unpacks to more than any report',
  too_deep: 'it is nested too deeply',
  outline_too_large: 'its outline is larger than any report’s',
  too_many_changes: 'more of it is struck, hidden, tracked or written in other signs than a person could check',
  memory_short: 'reading it took too much memory',
  timeout: 'reading it took too long',
};

/** Says why a file that could be opened cannot be read as a text. */
export const unreadable =
  (file: string) =>
  (error: unknown): never => {
    throw error instanceof ImportProblem
      ? new CommandError(`${file} cannot be read: ${UNREADABLE[error.code]} (${error.message}).`, EXIT.no)
      : error;
  };

async function run(file: string): Promise<CommandResult> {
  const bytes = await readFile(callerPath(file)).catch(cannotRead(file));
  const document = plainOutline((await outlineFile(bytes, basename(file)).catch(unreadable(file))).outline);
  return {
    document,
    text: [
      document.title ?? '',
      ...document.nodes.flatMap((node) => lines(node, 0)),
      ...document.notes.map((note) => `! line ${note.line}: ${note.message}`),
    ].join('\n'),
  };
}

const lines = (node: SourceNode, depth: number): string[] => [
  `${'  '.repeat(depth)}${node.kind} ${node.number ?? ''} ${node.heading ?? (node.text ?? '').slice(0, 20)}`,
  ...node.children.flatMap((child) => lines(child, depth + 1)),
];
