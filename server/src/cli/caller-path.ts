import { resolve } from 'node:path';

/** A path as the caller meant it: npm changes to the root folder first, and says in INIT_CWD where it was called. */
export const callerPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);
