import { z } from 'zod';
import { newUnit } from './administration.js';
import { civilDate, id, pasted } from './wire.js';

export const assignmentChange = z.strictObject({
  sectionId: id,
  version: z.number().int().min(1),
  leadUnitId: id.nullable().optional(),
  supportingUnitIds: z.array(id).max(200).optional(),
  dueDate: civilDate.nullable().optional(),
  wordLimit: z.number().int().min(1).max(100_000).nullable().optional(),
});
/** While the report is planned the coordinator sets these freely, many at once: all or none. */
export const assignmentChanges = z.strictObject({ changes: z.array(assignmentChange).min(1).max(500) });
export type AssignmentChange = z.infer<typeof assignmentChange>;

/** A pasted table of 条目, 牵头, 配合; `apply` false only reads it. */
export const assignmentPaste = z.strictObject({
  text: pasted(200_000),
  apply: z.boolean(),
  dueDate: civilDate.nullable().default(null),
  leaveOut: z.array(z.string().max(100)).max(200).default([]),
  propose: z.array(newUnit.shape.name).max(200).default([]),
});
export type AssignmentPaste = z.input<typeof assignmentPaste>;

export interface PastedRow {
  line: number;
  text: string;
  sectionId: string | null;
  label: string | null;
  title: string | null;
  leadUnitId: string | null;
  supportingUnitIds: string[];
  unknown: string[];
  problem: string | null;
}
export interface AssignmentPasteResult {
  rows: PastedRow[];
  unknown: { name: string; rows: number }[];
  applied: number;
}
