import type { Refusal } from '../units/refusal.js';
import { type Glossary, type GlossaryList, glossaryLists, type Term } from './glossary.js';
import { entryProblem, type GlossaryCode, isShipped, MOST_OF_ENTRY } from './glossary-problems.js';

/** An entry with the list in which it stands. */
export interface GlossaryEntry {
  readonly list: GlossaryList;
  readonly term: Term;
}
/** What is to become of an entry: `was` is the term that it has, null where it is new; no `term`: it is removed. */
export interface GlossaryChange {
  readonly list: GlossaryList;
  readonly was: string | null;
  readonly term: Term | null;
}

/** Parts that say nothing are left out, and each variant is there once, so that what says the same is the same. */
export function plainTerm({ term, variants, severity, note, from, until, off }: Term): Term {
  return {
    term: term.trim(),
    variants: [...new Set(variants.map((variant) => variant.trim()).filter(Boolean))],
    severity,
    ...(note?.trim() && { note: note.trim() }),
    ...(from && { from }),
    ...(until && { until }),
    ...(off && { off }),
  };
}

/** Whether two entries say the same, however they are written down. */
export const sameTerm = (a: Term, b: Term): boolean => JSON.stringify(plainTerm(a)) === JSON.stringify(plainTerm(b));

/** The glossary with one change: in the place of the entry, or at the end. */
export function glossaryWith(glossary: Glossary, { list, was, term }: GlossaryChange): Glossary {
  const entries = glossary[list];
  const at = entries.findIndex((one) => one.term === was);
  const put = term ? [plainTerm(term)] : [];
  return { ...glossary, [list]: at < 0 ? [...entries, ...put] : entries.toSpliced(at, 1, ...put) };
}

/** Why a change is refused. An entry that is gone meanwhile cannot be changed; the version says so before. */
export function changeProblem(glossary: Glossary, { list, was, term }: GlossaryChange): Refusal<GlossaryCode> | null {
  if (was !== null && isShipped(list, was) && term?.term.trim() !== was) return { code: 'shipped_stays' };
  if (!term) return null;
  if (was === null && glossary[list].length >= MOST_OF_ENTRY.list)
    return { code: 'glossary_full', params: { most: MOST_OF_ENTRY.list } };
  return entryProblem(glossary, list, plainTerm(term), was);
}

export interface GlossaryChanges {
  readonly added: readonly GlossaryEntry[];
  readonly changed: readonly { readonly list: GlossaryList; readonly before: Term; readonly after: Term }[];
  readonly removed: readonly GlossaryEntry[];
}

/** What became of a glossary, each entry known by its term. */
export function glossaryChanges(before: Glossary, after: Glossary): GlossaryChanges {
  const byTerm = (entries: readonly Term[]) => new Map(entries.map((one) => [one.term, one]));
  const lists = glossaryLists.map((list) => ({ list, old: byTerm(before[list]), now: byTerm(after[list]) }));
  const missing = (list: GlossaryList, from: ReadonlyMap<string, Term>, other: ReadonlyMap<string, Term>) =>
    [...from.values()].filter(({ term }) => !other.has(term)).map((term): GlossaryEntry => ({ list, term }));
  return {
    added: lists.flatMap(({ list, old, now }) => missing(list, now, old)),
    changed: lists.flatMap(({ list, old, now }) =>
      [...now.values()].flatMap((term) => {
        const before = old.get(term.term);
        return before && !sameTerm(before, term) ? [{ list, before, after: term }] : [];
      }),
    ),
    removed: lists.flatMap(({ list, old, now }) => missing(list, old, now)),
  };
}

export type GlossaryConflict = GlossaryEntry & { readonly problem: Refusal<GlossaryCode> };
/** A list that comes from outside: what it would change, what says the same already, and what stands against it. */
export interface GlossaryMerge {
  readonly glossary: Glossary;
  readonly changes: GlossaryChanges;
  readonly same: number;
  readonly conflicts: readonly GlossaryConflict[];
}

const put = (glossary: Glossary, { list, term }: GlossaryEntry): Glossary =>
  glossaryWith(glossary, { list, was: term.term.trim(), term });

/**
 * A glossary with the entries of another list, each in the place of the one of the same term; none is removed. They are
 * judged together, for a variant may move from one to another.
 */
export function mergedGlossary(glossary: Glossary, entries: readonly GlossaryEntry[]): GlossaryMerge {
  const news = entries.filter((entry) => !isSame(glossary, entry));
  const conflicts: GlossaryConflict[] = [];
  for (let rest = news; ;) {
    const { result, bad } = judgedTogether(glossary, rest);
    if (!bad.length) {
      const changes = glossaryChanges(glossary, result);
      return { glossary: result, changes, same: entries.length - news.length, conflicts };
    }
    conflicts.push(...bad);
    const out = new Set(bad.map(({ term }) => term));
    rest = rest.filter(({ term }) => !out.has(term));
  }
}

/** What stands against some of the entries; what would stand against others once these are left out is not asked. */
export const mergeConflicts = (glossary: Glossary, entries: readonly GlossaryEntry[]): GlossaryConflict[] =>
  judgedTogether(
    glossary,
    entries.filter((entry) => !isSame(glossary, entry)),
  ).bad;

const isSame = (glossary: Glossary, { list, term }: GlossaryEntry): boolean =>
  glossary[list].some((one) => one.term === term.term.trim() && sameTerm(one, term));

function judgedTogether(
  glossary: Glossary,
  entries: readonly GlossaryEntry[],
): { result: Glossary; bad: GlossaryConflict[] } {
  const result = entries.reduce(put, glossary);
  const bad = entries.flatMap((entry) => {
    const problem = mergeProblem(glossary, result, entry);
    return problem ? [{ ...entry, problem }] : [];
  });
  return { result, bad };
}

function mergeProblem(before: Glossary, result: Glossary, { list, term }: GlossaryEntry): Refusal<GlossaryCode> | null {
  const name = term.term.trim();
  const isNew = !before[list].some((one) => one.term === name);
  return isNew && result[list].length > MOST_OF_ENTRY.list
    ? { code: 'glossary_full', params: { most: MOST_OF_ENTRY.list } }
    : entryProblem(result, list, plainTerm(term), name);
}
