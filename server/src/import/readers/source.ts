import type { SourceLine, SourceNote } from '@bafang/shared';

/** What a reader makes of a file: lines for the parser, and what it noticed on the way. */
export interface Source {
  lines: SourceLine[];
  notes: SourceNote[];
}
