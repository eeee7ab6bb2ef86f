import type { Context, DocumentJson, Finding, Rule } from '@bafang/shared';

/** A finding with what its rule says of itself: the page carries no rules. */
export interface ShownFinding extends Finding {
  readonly title: Rule['title'];
  readonly clause?: string;
}
/** What the worker is asked; the answer to an older question is of no use. */
export interface ProofQuestion {
  readonly turn: number;
  readonly body: DocumentJson;
  readonly year: Context['year'];
}
export interface ProofAnswer {
  readonly turn: number;
  readonly findings: readonly ShownFinding[];
}
