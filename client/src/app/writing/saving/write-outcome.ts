import type { AccountRef, DocumentJson } from '@bafang/shared';
import type { Problem } from '../../session/problems/problem';

/** What is written: a body, and what goes with it. */
export interface WrittenText {
  readonly body: DocumentJson;
}
/** A text as the server has it. */
export interface Stored<Text extends WrittenText> {
  readonly text: Text;
  readonly contentVersion: number;
  readonly digest: string | null;
  readonly savedAt: string | null;
  /** Whether the reader may write it. */
  readonly writes: boolean;
}
/** What the server has in place of a text that came too late. */
export interface Newer<Text extends WrittenText> extends Pick<Stored<Text>, 'text' | 'contentVersion' | 'writes'> {
  readonly by: AccountRef | null;
  readonly at: string | null;
}
interface Saved {
  readonly contentVersion: number;
  readonly digest: string;
  readonly savedAt: string;
}

/** How a write ended: only `saved` says that the database has it. `failed` is tried again, `refused` is not. */
export type WriteOutcome<Text extends WrittenText> =
  | { readonly kind: 'saved'; readonly saved: Saved }
  | { readonly kind: 'conflict'; readonly newer: Newer<Text> }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Where a kind of text goes: the server, and the browser's store meanwhile. A later issue puts live editing here. */
export interface TextPorts<Text extends WrittenText> {
  save(text: Text, contentVersion: number): Promise<WriteOutcome<Text>>;
  /** Keeps a text that is not taken as a revision; a problem where it cannot. */
  keepRevision(text: Text): Promise<Problem | null>;
  /** Whether two texts say the same. */
  same(a: Text, b: Text): boolean;
}

const passing = [0, 401, 408, 425, 429];

/** What a failed PUT of the content means for the text; `textOf` takes it out of the newer one that a 412 brings. */
export function outcomeOf<Text extends WrittenText, Conflict extends Omit<Newer<Text>, 'text'>>(
  problem: Problem,
  textOf: (conflict: Conflict) => Text,
): WriteOutcome<Text> {
  if (problem.status === 412) {
    const conflict = problem.more as unknown as Conflict;
    return { kind: 'conflict', newer: { ...conflict, text: textOf(conflict) } };
  }
  if (passing.includes(problem.status) || problem.status >= 500) return { kind: 'failed', problem };
  return { kind: 'refused', problem };
}
