import { placedOutline, type PlacedOutline } from '@bafang/shared';
import { readSource } from './readers/read-source.js';

/** The outline of a file beside the lines it was read from, as they print. */
export interface OutlinedFile { outline: PlacedOutline; lines: { line: number; text: string }[] }

/** Reads a file without a worker's caps: for the worker itself and for tests. Throws ImportProblem. */
export const outlineInThisThread = (bytes: Uint8Array, fileName: string): OutlinedFile => {
  const { lines, notes } = readSource(bytes, fileName);
  return { outline: placedOutline(lines, { notes }), lines };
};
