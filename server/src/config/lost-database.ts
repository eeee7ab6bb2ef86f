import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ConfigError } from './config-error.js';

/** A first start has just made its secret; one that has stood longer was made by an earlier start, which also made the database. */
const JUST_NOW_MS = 60_000;

/** A folder that was in use and holds no database any more is not begun anew without a word: what is lost may stand in a backup. */
export function refuseLostDatabase(file: string): void {
  const folder = join(file, '..');
  if (!existsSync(folder) || (existsSync(file) && statSync(file).size > 0)) return;
  const others = readdirSync(folder).filter((name) => name !== basename(file) && !isFresh(join(folder, name)));
  if (others.length === 0) return;
  throw new ConfigError([
    [
      'BAFANG_DATA',
      `${file} is ${existsSync(file) ? 'empty' : 'missing'}, but the folder was in use (${others.slice(0, 3).join(', ')}): restore the backup, or empty the folder to begin anew`,
    ],
  ]);
}

/** SQLite's own files and the secret of a start that runs just now. */
function isFresh(file: string): boolean {
  const { mtimeMs, size } = statSync(file);
  return /(^|\/)secret[^/]*$/.test(file) ? Date.now() - mtimeMs < JUST_NOW_MS : /-(wal|shm)$/.test(file) && size === 0;
}
