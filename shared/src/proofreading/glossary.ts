import type { Severity } from './severity.js';

/** A term of the glossary 用语: how it is written, and how it is not. */
export interface Term {
  readonly term: string;
  /** Ways of writing it that are told. */
  readonly variants: readonly string[];
  readonly severity: Severity;
  /** Why, in words for people. */
  readonly note?: string;
  /** From and until which day the term holds, YYYY-MM-DD; a bureau has another name after a reform. */
  readonly from?: string;
  readonly until?: string;
}

export interface Glossary {
  readonly terms: readonly Term[];
}
