import { unitMay } from '../../units/unit.js';
import { blank, must, notPast } from '../asks.js';
import { opinionGuards } from '../opinion-guards.js';
import type { RefusalCode } from '../refusal-codes.js';
import type { Ask, Guard } from '../rules.js';
import type { SectionAct, SectionContext } from './section-context.js';

type SectionGuard = Guard<SectionContext, SectionAct>;

const guard = (code: RefusalCode, refuses: SectionGuard['refuses']): SectionGuard => ({ code, refuses });
const none = (code: RefusalCode, count: (context: SectionContext) => number): SectionGuard =>
  guard(code, (context) => count(context) > 0 && { count: count(context) });

export const reportDraftingOrSigning = guard(
  'report_not_drafting',
  (c) => c.reportState !== 'drafting' && c.reportState !== 'signing' && { reportState: c.reportState },
);

const figuresCurrent = guard(
  'figures_out_of_date',
  (c) => c.outdatedFigures.length > 0 && { figures: c.outdatedFigures },
);
export const figureOutdated = guard('figures_current', (c) => c.outdatedFigures.length === 0);

/** *Complete*: not empty, no own undecided suggestion, no error that is not set aside, pinned values current. */
export const complete: readonly SectionGuard[] = [
  guard('section_empty', (c) => c.empty),
  none('own_suggestions_undecided', (c) => c.ownSuggestions),
  none('errors_not_set_aside', (c) => c.errors),
  figuresCurrent,
];

export const activeHead = guard('no_active_head', (c) => !c.leadUnitHasHead);
export const nextDeskHasNotOpened = guard('opened_by_next_desk', (c) => c.openedByNextDesk && !c.nextDeskHasNobody);
export const leadUnitStays = guard(
  'lead_unit_stays',
  (c, act) => act.leadUnitId !== undefined && act.leadUnitId !== c.leadUnitId,
);
export const noOpenCondition = none('conditions_open', (c) => c.openConditions);
/** Nothing is open, and of every figure there is a value to take. */
export const confirmable = [noOpenCondition, figuresCurrent] as const;
export const noWaiverAsked = guard('waiver_asked', (c) => c.waiverAsked);
export const waiverAsked = guard('waiver_not_asked', (c) => !c.waiverAsked);
export const notRequired = guard('required_by_template', (c) => c.templateRequires);

/** Nothing is left open on the reviewer's desk. */
export const settled: readonly SectionGuard[] = [
  noOpenCondition,
  none('suggestions_undecided', (c) => c.undecidedSuggestions),
  ...opinionGuards,
];

/** A lead unit that can lead and has an active head; the present one counts where the act names none. */
export const leadUnit: readonly Ask<SectionContext, SectionAct>[] = [
  must('leadUnitId', 'lead_unit_missing', (c: SectionContext) => c.leadUnitId === null),
  {
    input: 'leadUnitId',
    code: 'unit_cannot_lead',
    refuses: (c) => !!c.proposedLead && !unitMay(c.proposedLead.kind, 'leads'),
  },
  {
    input: 'leadUnitId',
    code: 'lead_unit_without_head',
    refuses: (c) => !(c.proposedLead?.hasHead ?? (c.leadUnitId === null || c.leadUnitHasHead)),
  },
];

export const dueDateSet = must('dueDate', 'due_date_missing', (c: SectionContext) => c.dueDate === null);
export const newDueDate = [must('dueDate', 'due_date_missing'), notPast] as const;
export const reasonIfTaken: Ask<SectionContext, SectionAct> = {
  input: 'reason',
  code: 'reason_missing',
  refuses: (c, act) =>
    blank(act.reason) && c.leadUnitId !== null && act.leadUnitId !== undefined && act.leadUnitId !== c.leadUnitId,
};
/** What stands as last year stood is handed on with a word why: a limit that nobody can answer would stop the work on its last evening. */
export const carriedExplained: Ask<SectionContext, SectionAct> = {
  input: 'reason',
  code: 'carried_over_limit',
  refuses: ({ carried }, { reason }) => blank(reason) && carried !== null && carried.share > carried.limit && carried,
};
export const reasonOrCondition = must('reason', 'reason_missing', (c: SectionContext) => c.openConditions === 0);
