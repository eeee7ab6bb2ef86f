import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { plainOutline, type SourceNode } from '@bafang/shared';
import type { Command } from 'commander';
import { outlineFile } from '../import/outline-file.js';
import { ImportProblem } from '../import/readers/import-problem.js';
import { callerPath } from './caller-path.js';
import { CommandError, EXIT, type OutputOptions, type Outcome, perform } from './perform.js';

export function outline(program: Command): void {
  program.command('outline').description('read a published report (.txt .html .docx .md) into its outline')
    .argument('<file>', 'the report')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) => perform(options, () => run(file)));
}

async function run(file: string): Promise<Outcome> {
  const bytes = await readFile(callerPath(file)).catch(() => {
    throw new CommandError(`There is no file ${file}.`, EXIT.no);
  });
  try {
    const document = plainOutline((await outlineFile(bytes, basename(file))).outline);
    return { document, text: [document.title ?? '', ...document.nodes.flatMap((node) => lines(node, 0)), ...document.notes.map((note) => `! line ${note.line}: ${note.message}`)].join('\n') };
  } catch (error) {
    throw error instanceof ImportProblem ? new CommandError(`${file} cannot be read: ${error.code}`, EXIT.no) : error;
  }
}

const lines = (node: SourceNode, depth: number): string[] => [`${'  '.repeat(depth)}${node.kind} ${node.number ?? ''} ${node.heading ?? (node.text ?? '').slice(0, 20)}`, ...node.children.flatMap((child) => lines(child, depth + 1))];
