import type { Context, DocumentJson, ErrorPlace, Finding, Glossary, Rule } from '@bafang/shared';
import type { KnownFigures } from './report-register';

/** A finding with what its rule says of itself: the page carries no rules. */
export interface ShownFinding extends Finding {
  readonly title: Rule['title'];
  readonly clause?: string;
  /** Of an error: where it stands, for who sets it aside. */
  readonly errorPlace?: ErrorPlace;
}
/** What the worker is asked; the answer to an older question is of no use. */
export interface ProofQuestion {
  readonly turn: number;
  readonly body: DocumentJson;
  readonly heading: string | null;
  readonly year: Context['year'];
  readonly lastYear: Context['lastYear'];
  /** Null: the one that every city begins with; left out while it is the one of before. */
  readonly glossary?: Glossary | null;
  /** What its numbers are held against; left out while it is that of before. */
  readonly register?: KnownFigures;
}
export interface ProofAnswer {
  readonly turn: number;
  readonly findings: readonly ShownFinding[];
}
