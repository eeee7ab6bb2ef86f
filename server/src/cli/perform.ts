import { ConfigError } from '../config/config-error.js';
import { isLocked } from '../database/away.js';

/** done: the answer is yes · no: the answer is no (a broken chain, a failed check, a refusal) · cannot: wrong use, or no answer. */
export const EXIT = { done: 0, no: 1, cannot: 2 } as const;

/** What a command answers: a document for programs, the same for people, and whether it is a yes. */
export interface CommandResult {
  document: unknown;
  text: string;
  ok?: boolean;
  /** Told on stderr, where stdout was what was asked for. */
  aside?: boolean;
}
export interface OutputOptions {
  json?: boolean;
}

/** Stops a command with words for people. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.cannot,
  ) {
    super(message);
  }
}

/** Prints the result alone to stdout, everything else to stderr, and sets the exit code. */
export async function perform({ json }: OutputOptions, work: () => Promise<CommandResult>): Promise<void> {
  try {
    const { document, text, ok = true, aside = false } = await work();
    process[aside ? 'stderr' : 'stdout'].write(`${json ? JSON.stringify(document) : text}\n`);
    process.exitCode = ok ? EXIT.done : EXIT.no;
  } catch (error) {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exitCode = error instanceof CommandError ? error.exitCode : EXIT.cannot;
  }
}

/** What people can act on: a refused connection or a missing right in one line, a defect of the program with its stack. */
export function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(wordsOf))].join('; ');
  if (isLocked(error))
    return 'Another start or command is just at work in this database. Wait until it is done, and try again.';
  const { message, stack, code } = error as Error & { code?: string };
  const known = error instanceof CommandError || error instanceof ConfigError || code !== undefined;
  return known ? message || code! : String(stack ?? error);
}
