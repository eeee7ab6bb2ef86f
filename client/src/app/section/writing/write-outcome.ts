import type { ContentConflict, ContentSaved, SectionText } from '@bafang/shared';
import type { Problem } from '../../session/problem';

/** How a write ended: only `saved` says that the database has it. `failed` is tried again, `refused` is not. */
export type WriteOutcome =
  | { readonly kind: 'saved'; readonly saved: ContentSaved }
  | { readonly kind: 'conflict'; readonly newer: ContentConflict }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Where the text goes: the server, and the browser's store meanwhile. A later issue puts live editing here. */
export interface TextPorts {
  save(text: SectionText, contentVersion: number): Promise<WriteOutcome>;
  /** Keeps a text that is not taken as a revision; a problem where it cannot. */
  keepRevision(text: SectionText): Promise<Problem | null>;
}

const passing = [0, 401, 408, 425, 429];

/** What a failed PUT of the content means for the text. */
export function outcomeOf(problem: Problem): WriteOutcome {
  if (problem.status === 412) return { kind: 'conflict', newer: problem.more as unknown as ContentConflict };
  if (passing.includes(problem.status) || problem.status >= 500) return { kind: 'failed', problem };
  return { kind: 'refused', problem };
}
