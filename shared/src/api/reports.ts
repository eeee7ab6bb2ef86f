import { z } from 'zod';
import type { ScheduleLine } from '../report/schedule.js';
import { reportMoves } from '../review/report/report-effects.js';
import type { Offer } from '../review/review.js';
import type { Holder } from '../review/section/holder.js';
import {
  clearanceChecks,
  clearVerdicts,
  type AreaState,
  type ReportAction,
  type ReportState,
  type SectionState,
  signVerdicts,
} from '../review/states.js';
import type { Refusal } from '../units/refusal.js';
import { type AccountRef, digest, heading, id, line, lines, reason, stamp, type UnitRef } from './wire.js';

/** 发文字号 and 成文日期, in the report's digest. */
export const cover = z.strictObject({
  documentNumber: line(60, 0),
  date: z.union([z.iso.date(), z.literal('')]),
});
export type Cover = z.infer<typeof cover>;

export const createReport = z.strictObject({
  year: z.number().int().min(1990).max(2200),
  issuingUnitId: id,
  hostUnitId: id,
  from: z.union([z.strictObject({ templateId: z.string().min(1).max(80) }), z.strictObject({ editionId: id })]),
  title: heading.optional(),
});
export type CreateReport = z.infer<typeof createReport>;

const place = { parentId: id.nullable(), position: z.number().int().min(0).max(500) };
/** One change of the outline. Positions count the children of one parent, headings and sections together, from 0. */
export const outlineChange = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('rename'), id, heading }),
  z.strictObject({ op: z.literal('add_section'), ...place, heading: heading.nullable(), numbered: z.boolean() }),
  z.strictObject({ op: z.literal('add_heading'), ...place, kind: z.enum(['part', 'area']), heading }),
  z.strictObject({ op: z.literal('move'), id, ...place }),
  z.strictObject({ op: z.literal('remove'), id }),
]);
export type OutlineChange = z.infer<typeof outlineChange>;

/** What the transition table asks for is asked there; this only bounds it. `checks`: the boxes ticked in a secrecy review. */
export const reportTransition = z.strictObject({
  action: z.enum(reportMoves),
  variant: z.enum(['edition', 'cancel']).optional(),
  editionId: id.optional(),
  digest: digest.optional(),
  reason: reason.optional(),
  opinion: lines(2000, 0).optional(),
  verdict: z.enum([...signVerdicts, ...clearVerdicts]).optional(),
  basis: lines(500, 0).optional(),
  checks: z.array(z.enum(clearanceChecks)).max(clearanceChecks.length).optional(),
  password: z.string().min(1).max(256).optional(),
  publicNote: lines(500).optional(),
  publishAt: stamp.optional(),
});
export type ReportTransition = z.infer<typeof reportTransition>;

/** `years`: 2015—2020, empty where any year will do. */
export interface TemplateLine {
  id: string;
  name: string;
  years: string;
}

/** What a new year may start from and whom it may belong to, for this coordinator. */
export interface ReportSources {
  templates: TemplateLine[];
  editions: { id: string; reportId: string; year: number; title: string; kind: string }[];
  issuingUnits: UnitRef[];
  hostUnits: UnitRef[];
}

export const preparation = z.strictObject({
  title: heading,
  cover,
  signers: z
    .array(z.strictObject({ accountId: id, areaId: id.nullable(), step: z.number().int().min(1).max(20) }))
    .max(50),
});
export type Preparation = z.infer<typeof preparation>;
export interface PreparationView extends Preparation {
  leaders: AccountRef[];
  version: number;
}

export const areaTransition = z.strictObject({ action: z.literal('approve_area'), digest });
export type AreaTransition = z.infer<typeof areaTransition>;

export interface ReportSummary {
  id: string;
  slug: string;
  year: number;
  title: string;
  state: ReportState;
  issuingUnit: UnitRef;
  hostUnit: UnitRef;
}

/**
 * Where a section without number stands: 引言 before all parts, a lead-in of a part or area, 结语 at the end; null for a numbered one.
 * Its `title` is its heading, else that of the part or area it stands in, else null: then the place names it.
 */
export type SectionPlace = 'preamble' | 'lead_in' | 'closing' | null;

export interface SectionLine {
  kind: 'section';
  id: string;
  label: string;
  heading: string | null;
  numbered: boolean;
  place: SectionPlace;
  title: string | null;
  state: SectionState;
  version: number;
  leadUnit: UnitRef | null;
  dueDate: string | null;
  words: number;
  wordLimit: number | null;
  /** Many sections have all towns: their names would be most of the answer. */
  supportingUnitIds: string[];
  /** The reader's unit leads or supports it; null for the bureau. */
  involvement: 'lead' | 'support' | null;
  /** The moment it came into its state. */
  enteredAt: string;
}
export interface AreaLine {
  kind: 'area';
  id: string;
  label: string;
  heading: string;
  state: AreaState;
  done: number;
  total: number;
  children: OutlineLine[];
}
export interface PartLine {
  kind: 'part';
  id: string;
  label: string;
  heading: string;
  children: OutlineLine[];
}
export type OutlineLine = SectionLine | AreaLine | PartLine;

export interface ChecklistItem {
  code: string;
  refusal: Refusal | null;
}

/** What took a report back to its drafts: sent back, recalled, reopened or corrected. */
export interface ReportBack {
  action: string;
  by: AccountRef;
  at: string;
  reason: string;
}

export interface ReportOverview extends ReportSummary {
  version: number;
  round: number;
  openedAt: string | null;
  cover: Cover;
  template: { id: string; name: string };
  children: OutlineLine[];
  offers: Offer<ReportAction>[];
  /** 启动前还差 while planned, 送签前还差 while drafting. */
  checklist: { action: 'open' | 'send_to_sign'; items: ChecklistItem[] } | null;
  /** Since it came back; null before and for whom it is none of their business. */
  back: ReportBack | null;
  mayChangeOutline: boolean;
  counts: Record<SectionState, number>;
  words: number;
  participants: { departments: number; towns: number };
  lastYear: { reportId: string; year: number } | null;
  /** What signing or clearing now would be about; null for whom it is none of their business. */
  digest: string | null;
  /** The last days that the law sets, upward and to the public, for who reads it whole. */
  deadlines: Pick<ScheduleLine, 'milestone' | 'date'>[];
}

export interface ProgressView {
  at: string;
  counts: Record<SectionState, number>;
  total: number;
  done: number;
  overdue: Record<Holder, number>;
  areas: { id: string | null; label: string; heading: string }[];
  units: {
    unit: UnitRef;
    unfinished: number;
    /** What the unit itself is late with. */
    overdue: number;
    /** Which of them are overdue follows from state, due date and `at`. */
    cells: {
      sectionId: string;
      /** Its place in `areas`. */
      area: number;
      label: string;
      title: string | null;
      place?: SectionPlace;
      state: SectionState;
      dueDate: string | null;
    }[];
  }[];
  supportingOnly: UnitRef[];
  deadlines: { milestone: string; date: string; legal: boolean; daysLeft: number }[];
}
