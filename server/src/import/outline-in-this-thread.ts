import { type ImportLine, placedOutline, type PlacedNode, type PlacedOutline, type SourceLine } from '@bafang/shared';
import { ImportProblem } from './readers/import-problem.js';
import { LIMITS } from './readers/limits.js';
import { readSource } from './readers/read-source.js';

/** The outline of a file beside the lines it was read from. */
export interface OutlinedFile {
  outline: PlacedOutline;
  source: SourceLine[];
  /** The same as they print. */
  lines: ImportLine[];
}

const size = (nodes: readonly PlacedNode[]): number => nodes.reduce((sum, { children }) => sum + 1 + size(children), 0);

/** A line as it prints: its automatic number is one of the places where the file has something else. */
const shown = ({ line, text, numbering = '', changes = [] }: SourceLine): ImportLine => {
  const moved = changes.map((change) => ({ ...change, at: change.at + numbering.length }));
  const all = numbering
    ? [{ at: 0, read: numbering, file: '', why: 'numbering_made_explicit' as const }, ...moved]
    : moved;
  return { line, text: numbering + text, ...(all.length ? { changes: all } : {}) };
};

/** Reads a file without a worker's caps: for the worker itself and for tests. Throws ImportProblem. */
export const outlineInThisThread = async (bytes: Uint8Array, fileName: string): Promise<OutlinedFile> => {
  const { lines, notes } = await readSource(bytes, fileName);
  const outline = placedOutline(lines, { notes });
  if (outline.notes.length > LIMITS.notes || size(outline.nodes) > LIMITS.nodes)
    throw new ImportProblem('outline_too_large', 'no report has so many nodes or doubts');
  return { outline, source: lines, lines: lines.map(shown) };
};
