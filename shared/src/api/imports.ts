import { z } from 'zod';
import type { SourceChange } from '../outline/source-outline.js';
import { type AccountRef, heading, id, line, pasted } from './wire.js';

export interface ImportNode {
  id: string;
  kind: 'preamble' | 'part' | 'area' | 'point' | 'item' | 'closing';
  number: number | null;
  heading: string | null;
  text: string | null;
  line: number;
  children: ImportNode[];
}

const node: z.ZodType<ImportNode> = z.lazy(() =>
  z.strictObject({
    id: z.string().max(40),
    kind: z.enum(['preamble', 'part', 'area', 'point', 'item', 'closing']),
    number: z.number().int().min(1).max(999).nullable(),
    heading: pasted(300, 0).nullable(),
    text: pasted(500_000, 0).nullable(),
    line: z.number().int().min(0),
    children: z.array(node).max(500),
  }),
);
/** The tree as corrected in the browser, with an answer for every flag (true: the tool's reading is right). */
export const importDraft = z.strictObject({
  title: heading,
  issuer: line(60, 0).nullable(),
  year: z.number().int().min(1990).max(2200).nullable(),
  nodes: z.array(node).max(500),
  answers: z.record(z.string().max(10), z.boolean()),
});
export type ImportDraft = z.infer<typeof importDraft>;

export const confirmImport = z.strictObject({ issuingUnitId: id, hostUnitId: id });

export interface ImportNote {
  index: number;
  code: string;
  message: string;
  line: number | null;
  needsAnswer: boolean;
}
/** A line as it was read, and where the file has something else. */
export interface ImportLine {
  line: number;
  text: string;
  changes?: readonly SourceChange[];
}
export interface ImportView extends ImportDraft {
  id: string;
  version: number;
  fileName: string;
  createdAt: string;
  lines: ImportLine[];
  dropped: { text: string; reason: string; line: number | null }[];
  notes: ImportNote[];
}
/** One that is neither confirmed nor discarded. */
export interface UnfinishedImport {
  id: string;
  fileName: string;
  createdAt: string;
  by: AccountRef;
}
export interface ImportConfirmed {
  reportId: string;
  templateId: string;
  editionId: string;
}
