import type { Severity } from './severity.js';

/** A term of the glossary 用语: how it is written, and how it is not. A sensitive word 敏感词 is one that is not written at all. */
export interface Term {
  readonly term: string;
  /** Ways of writing it that are told; a sensitive word has none, it is told itself. */
  readonly variants: readonly string[];
  readonly severity: Severity;
  /** Why, in words for people. */
  readonly note?: string | undefined;
  /** From and until which day the term holds, YYYY-MM-DD; a bureau has another name after a reform. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** 停用: kept, and not told. */
  readonly off?: true | undefined;
}

/** 用语 and 敏感词, in the order in which they are shown and told. */
export const glossaryLists = ['terms', 'sensitive'] as const;
export type GlossaryList = (typeof glossaryLists)[number];

/** Each list has an entry once: it is known by its term. */
export type Glossary = Readonly<Record<GlossaryList, readonly Term[]>>;

/** Whether the entry is told in the report about a year: it held by the year's end and still in its first days. */
export const termHolds = ({ from, until, off }: Term, year: number | undefined): boolean => {
  if (off) return false;
  if (year === undefined) return from === undefined && until === undefined;
  return (from === undefined || from <= `${year}-12-31`) && (until === undefined || until >= `${year}-01-01`);
};
