import { z } from 'zod';
import type { GlossaryChange, GlossaryEntry } from '../proofreading/glossary-changes.js';
import { glossaryCodes, MOST_OF_ENTRY } from '../proofreading/glossary-problems.js';
import { type Glossary, glossaryLists, type Term } from '../proofreading/glossary.js';
import { severities } from '../proofreading/severity.js';
import { civilDate, line, refusalOf, stamp } from './wire.js';

const word = line(MOST_OF_ENTRY.term);
const list = z.enum(glossaryLists);
export const glossaryDay = civilDate;

export const glossaryTerm: z.ZodType<Term> = z.strictObject({
  term: word,
  variants: z.array(word).max(MOST_OF_ENTRY.variants),
  severity: z.enum(severities),
  note: line(MOST_OF_ENTRY.note).optional(),
  from: glossaryDay.optional(),
  until: glossaryDay.optional(),
  off: z.literal(true).optional(),
});
const listed = { terms: z.array(glossaryTerm), sensitive: z.array(glossaryTerm) };
const version = z.int().describe('1 is the list that every city begins with.');

export const glossaryVersionParameter = z.coerce.number().int().min(1).max(999_999_999);

/** The glossary of the report's host unit, by which its texts are proof-read. */
export const glossaryView: z.ZodType<Glossary & { version: number }> = z.strictObject({ version, ...listed });
export type GlossaryView = z.infer<typeof glossaryView>;

/** One entry becomes another; without `was` it is new, without `term` it is removed. */
export const glossaryChange: z.ZodType<GlossaryChange> = z.strictObject({
  list,
  was: word.nullable(),
  term: glossaryTerm.nullable(),
});
const entry: z.ZodType<GlossaryEntry> = z.strictObject({ list, term: glossaryTerm });
/** What is taken from another list: each in the place of the entry of the same term, or new. */
export const glossaryEntries = z.strictObject({
  entries: z
    .array(entry)
    .min(1)
    .max(2 * MOST_OF_ENTRY.list),
});
export type GlossaryEntries = z.infer<typeof glossaryEntries>;

/** How many entries a version added, changed and removed. */
export const glossaryCounts = z.strictObject({ added: z.int(), changed: z.int(), removed: z.int() });
export type GlossaryCounts = z.infer<typeof glossaryCounts>;
/** One that was saved; the shipped list has neither time nor hand. */
export const glossaryVersionLine = z.strictObject({
  version,
  at: stamp.nullable(),
  by: z.string().nullable(),
  counts: glossaryCounts,
});
export type GlossaryVersionLine = z.infer<typeof glossaryVersionLine>;

/** Why a row of a sheet is not read: what the entry lacks, or a cell that nobody understands. */
export const glossaryRowCodes = [
  ...glossaryCodes,
  'list_unknown',
  'severity_unknown',
  'date_unknown',
  'row_twice',
] as const;
export type GlossaryRowCode = (typeof glossaryRowCodes)[number];
/** What a sheet says; what it would change is told by `mergedGlossary`. */
export const glossarySheet = z.strictObject({
  entries: z.array(entry),
  bad: z.array(z.strictObject({ line: z.int(), text: z.string(), problem: refusalOf(glossaryRowCodes) })),
});
export type GlossarySheet = z.infer<typeof glossarySheet>;
