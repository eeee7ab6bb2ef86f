import { resolve } from 'node:path';
import { CommandError, EXIT } from './perform.js';

/** A path as the caller meant it: npm changes to the root folder first, and says in INIT_CWD where it was called. */
export const callerPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

/** Says of a file that was named why it cannot be read; what else is wrong is not its to tell. */
export const cannotRead =
  (file: string) =>
  (error: NodeJS.ErrnoException): never => {
    if (!error.code) throw error;
    const why: Record<string, string> = { EISDIR: 'it is a folder' };
    const words =
      error.code === 'ENOENT'
        ? `There is no file ${file}.`
        : `${file} cannot be read: ${why[error.code] ?? error.message}.`;
    throw new CommandError(words, EXIT.no);
  };
