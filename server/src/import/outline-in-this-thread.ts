import { placedOutline, type PlacedNode, type PlacedOutline } from '@bafang/shared';
import { ImportProblem } from './readers/import-problem.js';
import { LIMITS } from './readers/limits.js';
import { readSource } from './readers/read-source.js';

/** The outline of a file beside the lines it was read from, as they print. */
export interface OutlinedFile {
  outline: PlacedOutline;
  lines: { line: number; text: string }[];
}

const size = (nodes: readonly PlacedNode[]): number => nodes.reduce((sum, { children }) => sum + 1 + size(children), 0);

/** Reads a file without a worker's caps: for the worker itself and for tests. Throws ImportProblem. */
export const outlineInThisThread = async (bytes: Uint8Array, fileName: string): Promise<OutlinedFile> => {
  const { lines, notes } = await readSource(bytes, fileName);
  const outline = placedOutline(lines, { notes });
  if (outline.notes.length > LIMITS.notes || size(outline.nodes) > LIMITS.nodes)
    throw new ImportProblem('outline_too_large', 'no report has so many nodes or doubts');
  return { outline, lines: lines.map(({ line, text, numbering = '' }) => ({ line, text: numbering + text })) };
};
