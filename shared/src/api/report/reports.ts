import { z } from 'zod';
import { milestones } from '../../report/schedule.js';
import { placeNames } from '../../review/reminding.js';
import { refusalCodes } from '../../review/refusal-codes.js';
import { reportNows } from '../../review/report/report-now.js';
import { reportMoves } from '../../review/report/report-effects.js';
import type { Holder } from '../../review/section/holder.js';
import {
  areaStates,
  clearanceChecks,
  clearVerdicts,
  reportStates,
  requestKinds,
  rungs,
  sectionStates,
  signVerdicts,
} from '../../review/states.js';
import { reportOffer } from '../offers.js';
import {
  accountRef,
  civilDate,
  digest,
  heading,
  id,
  line,
  lines,
  reason,
  refusalOf,
  stamp,
  title,
  unitRef,
} from '../wire.js';

/** 发文字号 and 成文日期, in the report's digest. */
export const cover = z.strictObject({
  documentNumber: line(60, 0),
  date: z.union([z.iso.date(), z.literal('')]),
});
export type Cover = z.infer<typeof cover>;
const coverView = z.strictObject({ documentNumber: z.string(), date: z.string() });

export const createReport = z.strictObject({
  year: z.number().int().min(1990).max(2200),
  issuingUnitId: id,
  hostUnitId: id,
  from: z.union([z.strictObject({ templateId: z.string().min(1).max(80) }), z.strictObject({ editionId: id })]),
  title: title.optional(),
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
export const templateLine = z.strictObject({ id: z.string(), name: z.string(), years: z.string() });
export type TemplateLine = z.infer<typeof templateLine>;

/** What a new year may start from and whom it may belong to, for this coordinator. */
export const reportSources = z.strictObject({
  templates: z.array(templateLine),
  editions: z.array(
    z.strictObject({
      id,
      reportId: id,
      issuingUnitId: id,
      year: z.int(),
      title: z.string(),
      kind: z.enum(['rendered', 'imported']),
    }),
  ),
  issuingUnits: z.array(unitRef),
  hostUnits: z.array(unitRef),
});
export type ReportSources = z.infer<typeof reportSources>;

export const preparation = z.strictObject({
  title,
  cover,
  signers: z
    .array(z.strictObject({ accountId: id, areaId: id.nullable(), step: z.number().int().min(1).max(20) }))
    .max(50),
});
export type Preparation = z.infer<typeof preparation>;
export const preparationView = z.strictObject({
  title: z.string(),
  cover: coverView,
  signers: preparation.shape.signers,
  leaders: z.array(accountRef),
  version: z.int(),
});
export type PreparationView = z.infer<typeof preparationView>;

export const areaTransition = z.strictObject({ action: z.literal('approve_area'), digest });
export type AreaTransition = z.infer<typeof areaTransition>;

export const reportSummary = z.strictObject({
  id,
  slug: z.string(),
  year: z.int(),
  title: z.string(),
  state: z.enum(reportStates),
  now: z.enum(reportNows).describe('What stands at its head.'),
  issuingUnit: unitRef,
  hostUnit: unitRef,
});
export type ReportSummary = z.infer<typeof reportSummary>;

/**
 * Where a section without number stands: 引言 before all parts, a lead-in of a part or area, 结语 at the end; null for a numbered one.
 * Its `title` is its heading, else that of the part or area it stands in, else null: then the place names it.
 */
export const sectionPlace = z.enum(Object.keys(placeNames) as (keyof typeof placeNames)[]).nullable();

export const sectionLine = z.strictObject({
  kind: z.literal('section'),
  id,
  label: z.string(),
  heading: z.string().nullable(),
  numbered: z.boolean(),
  place: sectionPlace,
  title: z.string().nullable(),
  state: z.enum(sectionStates),
  version: z.int(),
  leadUnit: unitRef.nullable(),
  dueDate: civilDate.nullable(),
  words: z.int(),
  wordLimit: z.int().nullable(),
  /** Many sections have all towns: their names would be most of the answer. */
  supportingUnitIds: z.array(id),
  involvement: z
    .enum(['lead', 'support'])
    .nullable()
    .describe("The reader's unit leads or supports it; null for the bureau."),
  enteredAt: stamp.describe('The moment it came into its state.'),
});
export type SectionLine = z.infer<typeof sectionLine>;
const headed = { id, label: z.string(), heading: z.string() };
const areaHead = z.strictObject({
  kind: z.literal('area'),
  ...headed,
  state: z.enum(areaStates),
  done: z.int(),
  total: z.int(),
});
const partHead = z.strictObject({ kind: z.literal('part'), ...headed });
export interface AreaLine extends z.infer<typeof areaHead> {
  children: OutlineLine[];
}
export interface PartLine extends z.infer<typeof partHead> {
  children: OutlineLine[];
}
export type OutlineLine = SectionLine | AreaLine | PartLine;
const children = {
  get children(): z.ZodArray<z.ZodType<OutlineLine>> {
    return z.array(outlineLine);
  },
};
export const areaLine = areaHead.extend(children);
export const partLine = partHead.extend(children);
export const outlineLine = z.discriminatedUnion('kind', [sectionLine, areaLine, partLine]);

export const checklistItem = z.strictObject({
  code: z.enum(refusalCodes),
  refusal: refusalOf(refusalCodes).nullable(),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

/** What took a report back to its drafts: sent back, recalled, reopened or corrected. */
export const reportBack = z.strictObject({ action: z.string(), by: accountRef, at: stamp, reason: z.string() });
export type ReportBack = z.infer<typeof reportBack>;

const bySectionState = z.record(z.enum(sectionStates), z.int());
export const reportOverview = reportSummary.extend({
  version: z.int(),
  round: z.int(),
  openedAt: stamp.nullable(),
  cover: coverView,
  template: z.strictObject({ id: z.string(), name: z.string() }),
  children: z.array(outlineLine),
  offers: z.array(reportOffer),
  checklist: z
    .strictObject({ action: z.enum(['open', 'send_to_sign']), items: z.array(checklistItem) })
    .nullable()
    .describe('启动前还差 while planned, 送签前还差 while drafting.'),
  back: reportBack.nullable().describe('Since it came back; null before and for whom it is none of their business.'),
  mayChangeOutline: z.boolean(),
  asks: z.array(z.enum(requestKinds)).describe('What this reader may ask units for about an area or the whole.'),
  counts: bySectionState,
  words: z.int(),
  participants: z.strictObject({ departments: z.int(), towns: z.int() }),
  lastYear: z.strictObject({ reportId: id, year: z.int() }).nullable(),
  digest: digest
    .nullable()
    .describe('What signing or clearing now would be about; null for whom it is none of their business.'),
  deadlines: z
    .array(z.strictObject({ milestone: z.enum(milestones), date: civilDate }))
    .describe('The last days that the law sets, upward and to the public, for who reads it whole.'),
});
export type ReportOverview = z.infer<typeof reportOverview>;

/** What a unit was asked for and gave, and the last reminder that went to it. */
const askedOf = z.strictObject({
  unit: unitRef,
  material: z.strictObject({ answered: z.int(), total: z.int(), overdue: z.int() }),
  urged: z.strictObject({ at: stamp, rung: z.enum(rungs) }).nullable(),
});
export const progressView = z.strictObject({
  at: stamp,
  counts: bySectionState,
  total: z.int(),
  done: z.int(),
  overdue: z.strictObject({ unit: z.int(), bureau: z.int() }) satisfies z.ZodType<Record<Holder, number>>,
  areas: z.array(z.strictObject({ ...headed, id: id.nullable() })),
  units: z.array(
    askedOf.extend({
      unfinished: z.int(),
      overdue: z.int().describe('What the unit itself is late with.'),
      cells: z
        .array(
          z.strictObject({
            sectionId: id,
            area: z.int().describe('Its place in `areas`.'),
            label: z.string(),
            title: z.string().nullable(),
            place: sectionPlace.optional(),
            state: z.enum(sectionStates),
            dueDate: civilDate.nullable(),
          }),
        )
        .describe('Which of them are overdue follows from state, due date and `at`.'),
    }),
  ),
  supportingOnly: z.array(askedOf).describe('Units that lead nothing: they support, or were asked.'),
  deadlines: z.array(
    z.strictObject({ milestone: z.enum(milestones), date: civilDate, legal: z.boolean(), daysLeft: z.int() }),
  ),
});
export type ProgressView = z.infer<typeof progressView>;
