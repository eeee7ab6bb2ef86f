import { offers, type ReportAction, type ReportState, reportTable, type Role } from '@bafang/shared';
import type { MilestoneName } from '@bafang/shared';
import type { AttestationRow } from '../review/records/attestation.entity.js';
import type { ReportFacts } from '../review/loaders/report-loader.js';

/** What can be told of a report without reading its outline. */
export interface ReportRow {
  id: string;
  year: number;
  title: string;
  state: ReportState;
  hostUnitId: string;
  issuingUnitId: string;
  templateId: string;
  createdAt: string;
  finished: number;
  unfinished: number;
  areasDone: boolean;
  signs: boolean;
}

export interface ReportDuty {
  /** The act that is judged. */
  action: ReportAction;
  /** What is to be done, where that is not the act itself. */
  todo?: ReportAction;
  role: Role;
  state: ReportState;
  /** A cheap look first: only then is the report judged by its table. */
  near: (row: ReportRow) => boolean;
  /** Beyond that the act is offered and nothing refuses it. Absent: waits without being judged. */
  waits?: (facts: ReportFacts) => boolean;
  due: MilestoneName;
  why: string;
  /** The act since which it waits. */
  since: AttestationRow['act'] | null;
}

const complete = (row: ReportRow): boolean => row.unfinished === 0 && row.finished > 0;

/** What waits for whom of a whole report. */
export const reportDuties: readonly ReportDuty[] = [
  {
    action: 'open',
    role: 'coordinator',
    state: 'planned',
    near: () => true,
    due: 'start',
    why: 'planned',
    since: null,
  },
  {
    action: 'prepare',
    role: 'coordinator',
    state: 'drafting',
    near: complete,
    waits: ({ context }) => textsApproved(context) && !context.signers.length,
    due: 'send_to_sign',
    why: 'all_approved',
    since: 'approve_area',
  },
  {
    action: 'clear',
    role: 'publisher',
    state: 'drafting',
    near: complete,
    waits: ({ context }) => !context.clearedOnDigest,
    due: 'send_to_sign',
    why: 'all_approved',
    since: 'approve_area',
  },
  {
    action: 'send_to_sign',
    role: 'bureau_head',
    state: 'drafting',
    near: complete,
    waits: ({ context }) => !sameAsPublished(context),
    due: 'send_to_sign',
    why: 'cleared',
    since: 'clear',
  },
  {
    // it may be dropped as long as nothing was corrected
    action: 'drop_correction',
    todo: 'correct',
    role: 'bureau_head',
    state: 'drafting',
    near: complete,
    waits: () => true,
    due: 'send_to_sign',
    why: 'to_correct',
    since: null,
  },
  {
    action: 'sign',
    role: 'leader',
    state: 'signing',
    near: (row) => row.signs,
    waits: () => true,
    due: 'sign',
    why: 'to_sign',
    since: 'send_to_sign',
  },
  {
    action: 'publish',
    role: 'publisher',
    state: 'signed',
    near: () => true,
    waits: ({ context }) => !context.publishAt,
    due: 'publish',
    why: 'signed',
    since: 'sign',
  },
];

const textsApproved = (context: ReportFacts['context']): boolean =>
  !context.areasNotApproved.length && !context.sectionsNotApproved.length;

/** A correction that has changed nothing yet: the text that is public would be signed once more. */
const sameAsPublished = ({ digest, publishedDigest }: ReportFacts['context']): boolean => digest === publishedDigest;

/** Whether the act is this person's to do now: the list that draws the button says so too. */
export function isDue({ action, waits }: ReportDuty, facts: ReportFacts): boolean {
  const offer = offers(reportTable, facts.context).find((each) => each.action === action && !each.variant);
  return offer?.refusals.length === 0 && (waits?.(facts) ?? true);
}
