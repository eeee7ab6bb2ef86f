import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config-error.js';
import { makeFolder, OTHERS } from './data-folder.js';

/** Anything shorter could be guessed. */
export const SECRET_LENGTH = 32;

/** There is no default secret: the first start makes one in the data folder, readable by its owner alone. */
export function storedSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  try {
    makeFolder(dataFolder);
    if (!existsSync(file)) make(file);
    if (statSync(file).mode & OTHERS)
      throw new ConfigError([['BAFANG_DATA', `${file} can be read by others: chmod 600 ${file}`]]);
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length < SECRET_LENGTH)
      throw new ConfigError([['BAFANG_DATA', `${file} holds no secret: delete it, and the next start makes one`]]);
    return secret;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError([['BAFANG_DATA', `the secret cannot be kept there: ${(error as Error).message}`]]);
  }
}

/** Whole or not at all: of two servers that start at once on one volume, both read the secret of the first. */
function make(file: string): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
