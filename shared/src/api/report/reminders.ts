import { z } from 'zod';
import { owedKinds } from '../../review/reminding.js';
import { rungs } from '../../review/states.js';
import { sectionPlace } from './reports.js';
import { accountRef, civilDate, id, stamp, unitRef } from '../wire.js';

/** What a unit owes, and when somebody last reminded of it. */
export const owedLine = z.strictObject({
  kind: z.enum(owedKinds),
  id: id.describe('Of the section, or of the answer.'),
  version: z.int(),
  unit: unitRef,
  requestId: id.nullable().describe('Of an answer.'),
  sectionId: id.nullable().describe('The section, or what is asked about.'),
  label: z.string(),
  title: z.string().nullable(),
  place: sectionPlace,
  state: z.string(),
  dueDate: civilDate.nullable(),
  opened: z.boolean().describe('Somebody of the unit had it open.'),
  by: z.string().describe('In whose name the reminder is sent.'),
  last: z.strictObject({ by: accountRef, at: stamp, rung: z.enum(rungs), today: z.boolean() }).nullable(),
});
export type OwedLine = z.infer<typeof owedLine>;
export const owedView = z.array(owedLine);
