import { z } from 'zod';
import type { SectionPlace } from './reports.js';
import type { UnitRef } from './wire.js';
import type { Refusal } from '../units/refusal.js';

export const inboxTabs = ['waiting', 'done', 'sent'] as const;
export const inboxQuery = z.strictObject({
  tab: z.enum(inboxTabs).default('waiting'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type InboxTab = (typeof inboxTabs)[number];

export interface InboxItem {
  kind: 'section' | 'area' | 'report' | 'grant' | 'proposal' | 'import';
  /** What to do: draft, check, review, reconfirm, … or what was done. */
  action: string;
  sectionId: string | null;
  areaId: string | null;
  reportId: string | null;
  importId?: string;
  label: string;
  title: string | null;
  place: SectionPlace;
  unit: UnitRef | null;
  state: string;
  dueDate: string | null;
  why: Refusal;
  at: string;
}
export interface Milestone {
  milestone: string;
  date: string;
  legal: boolean;
  done: boolean;
  current: boolean;
}
/** How much the tab 待办 holds: the badge. */
export interface InboxCount {
  waiting: number;
}
export interface InboxView {
  items: InboxItem[];
  total: number;
  page: number;
  counts: Record<InboxTab, number>;
  schedule: Milestone[];
  progress: { total: number; approved: number } | null;
  reportId: string | null;
}
