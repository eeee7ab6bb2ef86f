import { z } from 'zod';
import type { CarriedAssignment } from '../../report/carried-assignment.js';
import { namedUnits, newUnit } from '../administration.js';
import { civilDate, id, pasted } from '../wire.js';

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
  leaveOut: z.array(z.string()).max(10_000).default([]),
  propose: z.array(newUnit.shape.name).max(200).default([]),
  asUnits: namedUnits.default([]),
});
export type AssignmentPaste = z.input<typeof assignmentPaste>;

export const pastedRow = z.strictObject({
  line: z.int(),
  text: z.string(),
  sectionId: id.nullable(),
  label: z.string().nullable(),
  title: z.string().nullable(),
  leadUnitId: id.nullable(),
  supportingUnitIds: z.array(id),
  unknown: z.array(z.string()),
  problem: z.string().nullable(),
});
export type PastedRow = z.infer<typeof pastedRow>;
export const assignmentPasteResult = z.strictObject({
  rows: z.array(pastedRow),
  unknown: z
    .array(z.strictObject({ name: z.string(), rows: z.int() }))
    .describe('Names that no unit has, those included of which `asUnits` says who is meant.'),
  applied: z.int(),
});
export type AssignmentPasteResult = z.infer<typeof assignmentPasteResult>;

export const carriedAssignment: z.ZodType<CarriedAssignment> = z.strictObject({
  sectionId: id,
  leadUnitId: id.nullable(),
  supportingUnitIds: z.array(id),
  successors: z.array(z.strictObject({ unitId: id, successorId: id })),
  leftOut: z.array(id),
});
/** What a sheet says, as the text that is pasted otherwise. */
export const assignmentText = z.strictObject({ text: z.string() });
export type AssignmentText = z.infer<typeof assignmentText>;
