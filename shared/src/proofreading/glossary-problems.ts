import type { Refusal } from '../units/refusal.js';
import type { Glossary, GlossaryList, Term } from './glossary.js';
import { asRead } from './text/as-read.js';
import { shippedGlossary } from './shipped-glossary.js';

/** Why an entry is not taken; the client's words are a record over these. */
export const glossaryCodes = [
  'term_missing',
  'variants_missing',
  'term_too_long',
  'too_many_variants',
  'variant_has_separator',
  'from_after_until',
  'variant_is_its_term',
  'entry_known',
  'variant_known',
  'variant_is_term',
  'term_is_variant',
  'shipped_stays',
  'glossary_full',
] as const;
export type GlossaryCode = (typeof glossaryCodes)[number];

/** In signs; and how many. */
export const MOST_OF_ENTRY = { term: 60, note: 200, variants: 20, list: 1000 } as const;
/** Between the variants of an entry in a cell of a sheet, and where it is taken apart. */
export const SEPARATOR = '；';
export const SEPARATORS = /[；;]/;

/** Whether the entry is one of those that every city begins with: it can be switched off, and stays. */
export const isShipped = (list: GlossaryList, term: string): boolean =>
  shippedGlossary[list].some((one) => one.term === term);

const meet = (a: Term, b: Term): boolean =>
  (a.from === undefined || b.until === undefined || a.from <= b.until) &&
  (b.from === undefined || a.until === undefined || b.from <= a.until);

/** What is wrong with the entry itself. */
function ownProblem(list: GlossaryList, { term, variants, note, from, until }: Term): Refusal<GlossaryCode> | null {
  const long = [term, ...variants].find((word) => word.length > MOST_OF_ENTRY.term);
  const same = variants.find((variant) => asRead(variant) === asRead(term));
  const separated = variants.find((variant) => SEPARATORS.test(variant));
  // prettier-ignore
  const problems: [boolean, Refusal<GlossaryCode>][] = [
    [!term, { code: 'term_missing' }],
    [list === 'terms' && !variants.length, { code: 'variants_missing' }],
    [long !== undefined, { code: 'term_too_long', params: { word: long ?? '', most: MOST_OF_ENTRY.term } }],
    [(note ?? '').length > MOST_OF_ENTRY.note, { code: 'term_too_long', params: { word: note ?? '', most: MOST_OF_ENTRY.note } }],
    [variants.length > MOST_OF_ENTRY.variants, { code: 'too_many_variants', params: { most: MOST_OF_ENTRY.variants } }],
    [separated !== undefined, { code: 'variant_has_separator', params: { word: separated ?? '' } }],
    [from !== undefined && until !== undefined && from > until, { code: 'from_after_until' }],
    [same !== undefined, { code: 'variant_is_its_term', params: { word: same ?? '' } }],
  ];
  return problems.find(([holds]) => holds)?.[1] ?? null;
}

/** An entry as rules read it. */
interface Listed {
  readonly entry: Term;
  readonly at: number;
  readonly term: string;
  readonly variants: ReadonlyMap<string, string>;
}
const listedAs = (entry: Term, at: number): Listed => ({
  entry,
  at,
  term: asRead(entry.term),
  variants: new Map(entry.variants.map((variant) => [asRead(variant), variant])),
});

/** The entries of a list by every word that they have: of thousands that are judged each meets few. */
const byWordOf = new WeakMap<readonly Term[], ReadonlyMap<string, Listed[]>>();
function byWord(entries: readonly Term[]): ReadonlyMap<string, Listed[]> {
  const known = byWordOf.get(entries);
  if (known) return known;
  const words = new Map<string, Listed[]>();
  for (const [at, entry] of entries.entries()) {
    const listed = listedAs(entry, at);
    for (const word of new Set([listed.term, ...(entry.off ? [] : listed.variants.keys())])) {
      const alike = words.get(word);
      if (alike) alike.push(listed);
      else words.set(word, [listed]);
    }
  }
  byWordOf.set(entries, words);
  return words;
}

/**
 * Why an entry cannot stand in a glossary, by the number of the other as it is listed, from 1; null where it can. What is
 * switched off, or holds at another time, stands against nothing. `was`: the term of the entry whose place it takes.
 */
export function entryProblem(
  glossary: Glossary,
  list: GlossaryList,
  entry: Term,
  was: string | null = null,
): Refusal<GlossaryCode> | null {
  const own = ownProblem(list, entry);
  if (own) return own;
  const words = byWord(glossary[list]);
  const { term, variants } = listedAs(entry, -1);
  const stands = (other: Listed) =>
    other.entry.term !== was && (other.term === term || (!entry.off && !other.entry.off && meet(entry, other.entry)));
  const others = [term, ...variants.keys()].flatMap((word) => words.get(word)?.find(stands) ?? []);
  if (!others.length) return null;
  const other = others.reduce((a, b) => (b.at < a.at ? b : a));
  const params = (word: string) => ({ word, n: other.at + 1 });
  if (other.term === term) return { code: 'entry_known', params: params(entry.term) };
  const twice = [...other.variants].find(([variant]) => variants.has(variant));
  if (twice) return { code: 'variant_known', params: params(twice[1]) };
  if (variants.has(other.term)) return { code: 'variant_is_term', params: params(other.entry.term) };
  return { code: 'term_is_variant', params: params(entry.term) };
}
