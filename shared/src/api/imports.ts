import { z } from 'zod';
import { sourceChangeReasons } from '../outline/source-outline.js';
import { accountRef, HEADING_MOST, id, line, pasted, stamp, title } from './wire.js';

export interface ImportNode {
  id: string;
  kind: 'preamble' | 'part' | 'area' | 'point' | 'item' | 'closing';
  number: number | null;
  heading: string | null;
  text: string | null;
  line: number;
  children: ImportNode[];
}

export const importNode: z.ZodType<ImportNode> = z.lazy(() =>
  z.strictObject({
    id: z.string().max(40),
    kind: z.enum(['preamble', 'part', 'area', 'point', 'item', 'closing']),
    number: z.number().int().min(1).max(999).nullable(),
    heading: pasted(HEADING_MOST, 0).nullable(),
    text: pasted(500_000, 0).nullable(),
    line: z.number().int().min(0),
    children: z.array(importNode).max(500),
  }),
);
/** The tree as corrected in the browser, with an answer for every flag (true: the tool's reading is right). */
export const importDraft = z.strictObject({
  title,
  issuer: line(60, 0).nullable(),
  year: z.number().int().min(1990).max(2200).nullable(),
  nodes: z.array(importNode).max(500),
  answers: z.record(z.string().max(10), z.boolean()),
});
export type ImportDraft = z.infer<typeof importDraft>;

export const confirmImport = z.strictObject({ issuingUnitId: id, hostUnitId: id });

export const importNote = z.strictObject({
  index: z.int(),
  code: z.string(),
  message: z.string(),
  line: z.int().nullable(),
  needsAnswer: z.boolean(),
  /** The words that it asks about, of its line or of others: `[from, to)` in a line's text. Drafts of an earlier version have none. */
  words: z
    .array(z.strictObject({ line: z.int(), from: z.int(), to: z.int() }))
    .readonly()
    .optional(),
});
export type ImportNote = z.infer<typeof importNote>;
const sourceChange = z.strictObject({
  at: z.int(),
  read: z.string(),
  file: z.string(),
  why: z.enum(sourceChangeReasons),
});
/** A line as it was read, and where the file has something else. */
export const importLine = z.strictObject({
  line: z.int(),
  text: z.string(),
  changes: z.array(sourceChange).readonly().optional(),
});
export type ImportLine = z.infer<typeof importLine>;
/** As it was read or last saved: beside the draft the file's own lines, what was left out of it, and what is doubted. */
export const importView = z.strictObject({
  id,
  version: z.int(),
  fileName: z.string(),
  createdAt: stamp,
  title: z.string(),
  issuer: z.string().nullable(),
  year: z.int().nullable(),
  nodes: z.array(importNode),
  answers: importDraft.shape.answers,
  lines: z.array(importLine),
  dropped: z.array(z.strictObject({ text: z.string(), reason: z.string(), line: z.int().nullable() })),
  notes: z.array(importNote),
});
export type ImportView = z.infer<typeof importView>;
/** One that is neither confirmed nor discarded. */
export const unfinishedImport = z.strictObject({ id, fileName: z.string(), createdAt: stamp, by: accountRef });
export type UnfinishedImport = z.infer<typeof unfinishedImport>;
export const importConfirmed = z.strictObject({ reportId: id, templateId: z.string(), editionId: id });
export type ImportConfirmed = z.infer<typeof importConfirmed>;
