import { z } from 'zod';
import { sectionPlace } from './report/reports.js';
import { civilDate, id, pageOf, refusal, stamp, unitRef } from './wire.js';

export const inboxTabs = ['waiting', 'done', 'sent'] as const;
export const inboxQuery = z.strictObject({
  tab: z.enum(inboxTabs).default('waiting'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type InboxTab = (typeof inboxTabs)[number];

export const inboxItem = z.strictObject({
  kind: z.enum(['section', 'area', 'report', 'request', 'contribution', 'reminder', 'grant', 'proposal', 'import']),
  action: z.string().describe('What to do: draft, check, review, reconfirm, … or what was done.'),
  sectionId: id.nullable(),
  areaId: id.nullable(),
  reportId: id.nullable(),
  importId: id.optional(),
  requestId: id.optional(),
  contributionId: id.optional(),
  label: z.string(),
  title: z.string().nullable(),
  place: sectionPlace,
  unit: unitRef.nullable(),
  state: z.string(),
  dueDate: civilDate.nullable(),
  why: refusal,
  at: stamp,
});
export type InboxItem = z.infer<typeof inboxItem>;
export const milestone = z.strictObject({
  milestone: z.string(),
  date: civilDate,
  legal: z.boolean(),
  done: z.boolean(),
  current: z.boolean(),
});
export type Milestone = z.infer<typeof milestone>;
/** How much the tab 待办 holds: the badge. */
export const inboxCount = z.strictObject({ waiting: z.int() });
export type InboxCount = z.infer<typeof inboxCount>;
export const inboxView = pageOf(inboxItem).extend({
  counts: z.record(z.enum(inboxTabs), z.int()),
  schedule: z.array(milestone),
  progress: z.strictObject({ total: z.int(), approved: z.int() }).nullable(),
  reportId: id.nullable(),
});
export type InboxView = z.infer<typeof inboxView>;
