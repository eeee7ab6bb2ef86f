import { type FilePlace, proofread as findingsIn, proofText, type Severity, shippedGlossary } from '@bafang/shared';
import { type Command, InvalidArgumentError } from 'commander';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { outlineFile } from '../import/outline-file.js';
import { callerPath, cannotRead } from './caller-path.js';
import { unreadable } from './outline.js';
import { type CommandResult, type OutputOptions, perform } from './perform.js';

export function proofread(program: Command): void {
  program
    .command('proofread')
    .description('proof-read a text (.txt .html .mht .docx .md)')
    .argument('<file>', 'the text')
    .option('--json', 'print one JSON document')
    .option('--year <year>', 'the year that it reports on; the file’s own, where it names one', fourDigits)
    .action((file: string, options: OutputOptions & { year?: number }) => perform(options, () => run(file, options)));
}

function fourDigits(year: string): number {
  if (!/^[12]\d{3}$/.test(year)) throw new InvalidArgumentError('a year has four digits.');
  return Number(year);
}

interface Line extends FilePlace {
  rule: string;
  severity: Severity;
  quote: string;
  message: string;
  suggestion: string | null;
}

async function run(file: string, { year }: { year?: number }): Promise<CommandResult> {
  const bytes = await readFile(callerPath(file)).catch(cannotRead(file));
  const { outline, source } = await outlineFile(bytes, basename(file)).catch(unreadable(file));
  const { paragraphs, placeOf } = proofText(source, outline.dropped);
  const found = findingsIn(paragraphs, { year: year ?? outline.year ?? undefined, glossary: shippedGlossary });
  const lines = found.map((finding): Line => {
    const { rule, severity, quote, message, suggestion } = finding;
    const { line, column, length } = placeOf(finding);
    return { rule, severity, line, column, length, quote, message: message.zh, suggestion: suggestion ?? null };
  });
  return { document: lines, text: lines.map(words).join('\n') || '没有发现问题。' };
}

const words = ({ rule, severity, line, column, quote, message, suggestion }: Line): string =>
  `${line}:${column} ${severity} ${rule} “${quote}” ${message}${suggestion === null ? '' : ` → “${suggestion}”`}`;
