import type { Refusal } from '../units/refusal.js';
import { bureauRoles, holdsAny, unitRoles, wholeRoles, writerRoles, type ActingRole } from '../units/roles.js';
import type { RefusalCode } from './refusal-codes.js';
import {
  approvedAreaStates,
  sentReportStates,
  type AreaState,
  type EditionState,
  type ReportState,
  type SectionState,
} from './states.js';

/** What the rights on a section's text depend on. */
export interface RightsContext {
  state: SectionState;
  reportState: ReportState;
  /** The roles that count for this section, as in SectionContext. */
  roles: readonly ActingRole[];
  /** Clerk or head of a supporting unit. */
  supports: boolean;
  /** The unit was asked for an opinion on it and has not answered. */
  askedForOpinion: boolean;
  /** The bureau once had a text of it. */
  everSubmitted: boolean;
  /** Signer, or delegate of one, of the section's area; of any text of the report. */
  signsArea: boolean;
  signsReport: boolean;
  /** Null for a section in no area. */
  areaState: AreaState | null;
  /** approve_area holds on every area. */
  allAreasApproved: boolean;
}

/** From most to least; `bureau_text` is the last text the bureau had, with revisions and comments up to it. */
export const readings = ['whole', 'bureau_text', 'outline', 'none'] as const;
export type Reading = (typeof readings)[number];

/** The bureau has the text. */
export const bureauStates: readonly SectionState[] = ['submitted', 'approved', 'stale', 'waived'];
/** Nobody has written here yet. */
export const unbegunStates: readonly SectionState[] = ['unassigned', 'assigned'];
const finishedOnce: readonly SectionState[] = ['approved', 'stale', 'waived'];
const atBureau = (c: RightsContext): boolean => bureauStates.includes(c.state);
const bureauReads = (c: RightsContext): Reading =>
  atBureau(c) ? 'whole' : c.everSubmitted ? 'bureau_text' : 'outline';

type Relation = 'lead' | 'supporting' | 'bureau' | 'asked' | 'area_signer' | 'signer' | 'leader' | 'publisher';

/** How a person is related to a section. An administrator has none: the role excludes every other. */
const relations: Record<Relation, (c: RightsContext) => boolean> = {
  lead: ({ roles }) => holdsAny(roles, unitRoles),
  supporting: ({ supports }) => supports,
  bureau: ({ roles }) => holdsAny(roles, bureauRoles),
  asked: ({ askedForOpinion }) => askedForOpinion,
  area_signer: ({ signsArea }) => signsArea,
  signer: ({ signsReport }) => signsReport,
  leader: ({ roles }) => roles.includes('leader'),
  publisher: ({ roles }) => roles.includes('publisher'),
};

const opened = (c: RightsContext): boolean => c.reportState !== 'planned';

/** Column “reads the text”, row by row. */
const reads: Record<Relation, (c: RightsContext) => Reading> = {
  lead: (c) => (opened(c) ? 'whole' : 'none'),
  supporting: (c) => (!opened(c) ? 'none' : unbegunStates.includes(c.state) ? 'outline' : 'whole'),
  bureau: bureauReads,
  asked: (c) => (atBureau(c) ? 'whole' : c.everSubmitted ? 'bureau_text' : 'none'),
  area_signer: (c) => (c.areaState !== null && approvedAreaStates.includes(c.areaState) ? 'whole' : 'outline'),
  signer: (c) => (sentReportStates.includes(c.reportState) ? 'whole' : 'outline'),
  leader: () => 'outline',
  publisher: (c) => (c.allAreasApproved && opened(c) ? 'whole' : 'outline'),
};

/** Column “comments”: a signer speaks by opinion, a publisher in `clear`. */
const comments: Partial<Record<Relation, (c: RightsContext) => boolean>> = {
  lead: (c) => !finishedOnce.includes(c.state),
  supporting: (c) => !unbegunStates.includes(c.state) && !finishedOnce.includes(c.state),
  bureau: (c) => bureauReads(c) !== 'outline',
  asked: (c) => reads.asked(c) !== 'none',
};

/** Column “writes”: the states in which a role holds the text. */
const writes: Record<(typeof writerRoles)[number], readonly SectionState[]> = {
  clerk: ['drafting', 'returned'],
  unit_head: ['drafting', 'returned', 'unit_review'],
  coordinator: ['submitted'],
};

/** Who may accept a newer registered value, which is not writing; whoever writes may as well. */
const accepts: Partial<Record<ActingRole, readonly SectionState[]>> = { ...writes, reviewer: ['submitted', 'stale'] };

const relationsOf = (c: RightsContext): Relation[] =>
  (Object.keys(relations) as Relation[]).filter((relation) => relations[relation](c));
/** What the right to write depends on. */
export type WritingContext = Pick<RightsContext, 'state' | 'reportState' | 'roles'>;
const holding = (c: WritingContext, table: Partial<Record<ActingRole, readonly SectionState[]>>): boolean =>
  c.reportState === 'drafting' && c.roles.some((role) => table[role]?.includes(c.state));

/** How much of a section this person reads: the most that any of the person's relations gives. `none` is answered 404. */
export function readsSection(context: RightsContext): Reading {
  const all = relationsOf(context).map((relation) => reads[relation](context));
  return readings.find((reading) => all.includes(reading)) ?? 'none';
}

/** What the right to an edition's text depends on. */
export interface EditionRights {
  state: EditionState;
  /** It was withdrawn because it tells a secret. */
  secret: boolean;
  /** The roles that count for its report. */
  roles: readonly ActingRole[];
  /** Signer, or delegate of one, of its round. */
  signs: boolean;
}

/** Who reads an edition: a frozen one who reads its report's text as a whole then, a void one the bureau, a published one everybody. */
const readEdition: Record<EditionState, (c: EditionRights) => boolean> = {
  frozen: ({ roles, signs }) => signs || holdsAny(roles, [...bureauRoles, 'publisher']),
  void: ({ roles }) => holdsAny(roles, bureauRoles),
  published: ({ roles }) => holdsAny(roles, wholeRoles),
  superseded: ({ roles }) => holdsAny(roles, wholeRoles),
  // a secret is for those alone who judge whether it may come back
  withdrawn: ({ roles, secret }) => holdsAny(roles, secret ? ['leader', 'publisher'] : wholeRoles),
};

/** Whether this person reads the text and the files of an edition now. */
export const readsEdition = (context: EditionRights): boolean => readEdition[context.state](context);

/** Why no draft of a report goes out: an edition was withdrawn as a secret, and no later review says that it may be public. */
export const draftRefusals = (secret: boolean): Refusal<RefusalCode>[] => (secret ? [{ code: 'draft_withheld' }] : []);

/** Who reads 意见采纳情况表: the bureau, and once the report is sent to sign its signers. */
export const readsOpinions = (c: Pick<RightsContext, 'reportState' | 'roles' | 'signsReport'>): boolean =>
  holdsAny(c.roles, bureauRoles) || (c.signsReport && sentReportStates.includes(c.reportState));

/** Whether this person may comment on the section now. */
export const commentsSection = (context: RightsContext): boolean =>
  context.reportState === 'drafting' && relationsOf(context).some((relation) => comments[relation]?.(context));

/** Whether this person may change heading or body of the section now. */
export const writesSection = (context: WritingContext): boolean => holding(context, writes);

/** Whether this person may accept a newer registered value in the section now. */
export const acceptsValues = (context: RightsContext): boolean => holding(context, accepts);

/** A right in the words of an act: forbidden to the role for ever, or not as things stand. */
const answered = (ever: boolean, now: boolean, state: string): Refusal<RefusalCode>[] => {
  if (!ever) return [{ code: 'forbidden_role' }];
  return now ? [] : [{ code: 'wrong_state', params: { state } }];
};

/** Why this person may not change heading or body of the section now. */
export const writingRefusals = (context: RightsContext) =>
  answered(holdsAny(context.roles, writerRoles), writesSection(context), context.state);

/** Why this person may not take newer values into the section now. */
export const acceptingRefusals = (context: RightsContext) =>
  answered(holdsAny(context.roles, Object.keys(accepts) as ActingRole[]), acceptsValues(context), context.state);

/** Why this person may not comment on the section now; who sees the outline alone never does. */
export const commentingRefusals = (context: RightsContext) =>
  answered(readsSection(context) !== 'outline', commentsSection(context), context.state);

/** Why this person may not set an error aside now, or take that back: the head of the unit alone, while the unit holds the text. */
export const settingAsideRefusals = ({ roles, state, reportState }: WritingContext) =>
  answered(roles.includes('unit_head'), writesSection({ roles: ['unit_head'], state, reportState }), state);
/** Whether this person may set an error aside now. */
export const setsAside = (context: WritingContext): boolean => !settingAsideRefusals(context).length;

type Planning = Pick<RightsContext, 'reportState' | 'roles'>;
const whileIn =
  (who: readonly ActingRole[], ...states: readonly ReportState[]) =>
  ({ reportState, roles }: Planning) =>
    answered(holdsAny(roles, who), states.includes(reportState), reportState);
const coordinators = (...states: readonly ReportState[]) => whileIn(['coordinator'], ...states);

/** Order, adding, moving, removing a section; part and area headings: the coordinator's. */
export const outlineRefusals = coordinators('planned', 'drafting');
export const changesOutline = (context: Planning): boolean => !outlineRefusals(context).length;

/** Lead unit, supporting units, due date, limit and a section's heading are set freely while the year is planned. */
export const planningRefusals = coordinators('planned');

/** What the report must speak of, what speaks of it, and why it need not: who compiles it, and who sends it to be signed. */
export const mattersRefusals = whileIn(['coordinator', 'bureau_head'], 'planned', 'drafting');

/** A year that is still planned may be given up. */
export const deletionRefusals = coordinators('planned');

/** The outline that a person of these roles sees: whole, or all area headings and the own unit's sections. */
export function readsOutline(roles: readonly ActingRole[]): 'whole' | 'own' | 'none' {
  if (holdsAny(roles, wholeRoles)) return 'whole';
  return holdsAny(roles, unitRoles) ? 'own' : 'none';
}
