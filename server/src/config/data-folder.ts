import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export const OTHERS = 0o077;

/** For this account alone. Step by step: Node's own recursion never ends below /proc, where nobody can make anything. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // of two that start at once the other was first
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A file, and what SQLite keeps beside it, that this account alone reads, whatever the folder allows: SQLite makes the others as the first. */
export function keepToOwner(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  for (const each of [file, `${file}-wal`, `${file}-shm`])
    if (existsSync(each) && statSync(each).mode & OTHERS) chmodSync(each, 0o600);
}
