import { type ActingRole, approverRoles, bureauRoles, holdsAny, unitRoles } from '../../units/roles.js';
import { reason, reportDrafting, sameText } from '../asks.js';
import type { Table } from '../rules.js';
import { notUrgedToday, rung } from '../reminding.js';
import { separationGuards } from '../separation-guards.js';
import { sectionStates, type SectionAction, type SectionState } from '../states.js';
import type { SectionAct, SectionContext } from './section-context.js';
import { statesWith } from './holder.js';
import { sectionEffects } from './section-effects.js';
import * as is from './section-guards.js';

const given = [reportDrafting];
const digest = sameText((context: SectionContext) => context.digest);
const notWaived = sectionStates.filter((state) => state !== 'waived');
const assignable = ['unassigned', 'assigned', 'drafting', 'returned'] as const;

const send = { from: ['drafting', 'returned'], to: 'unit_review', who: ['clerk'], given } as const;
const submit = {
  action: 'submit',
  from: ['drafting', 'returned', 'unit_review'],
  to: 'submitted',
  who: ['unit_head'],
  given,
} as const;
const recall = { action: 'recall', to: 'drafting', given } as const;
const giveBack = { action: 'return', to: 'returned', given } as const;
const judge = { from: ['submitted'], who: approverRoles, given } as const;

/** The section's transitions, row by row. What is handed on takes a note along, 送审说明, which the next desk reads first. */
// prettier-ignore
export const sectionTable: Table<SectionAction, SectionState, SectionContext, SectionAct> = [
  { action: 'assign', from: assignable, to: 'assigned', who: ['coordinator'], given, asks: [...is.leadUnit, is.dueDateSet, is.reasonIfTaken] },
  { action: 'plan', from: notWaived, to: 'same', who: ['coordinator'], given, takes: sectionEffects.plan.takes, guards: [is.leadUnitStays] },
  { action: 'decline', from: ['assigned'], to: 'unassigned', who: unitRoles, given, asks: [reason] },
  { action: 'start', from: ['assigned'], to: 'drafting', who: unitRoles, given },
  { action: 'send', ...send, asks: [...digest, is.carriedExplained], guards: [...is.complete, is.activeHead] },
  { ...submit, asks: [...digest, is.carriedExplained], guards: is.complete },
  { ...submit, variant: 'waiver', asks: [reason, ...digest] },
  { ...recall, from: ['unit_review'], who: ['clerk'], guards: [is.nextDeskHasNotOpened] },
  { ...recall, from: ['unit_review'], who: ['unit_head'] },
  { ...recall, from: ['submitted'], who: ['unit_head'], guards: [is.nextDeskHasNotOpened] },
  { ...giveBack, from: ['unit_review'], who: ['unit_head'], asks: [is.reasonOrCondition] },
  { ...giveBack, from: ['submitted', 'stale'], who: bureauRoles, asks: [is.reasonOrCondition, ...is.newDueDate] },
  { action: 'approve', ...judge, to: 'approved', asks: digest, guards: [...separationGuards('approve'), is.noWaiverAsked, ...is.complete, ...is.settled] },
  { action: 'waive', ...judge, to: 'waived', guards: [...separationGuards('waive'), is.waiverAsked, is.notRequired] },
  { action: 'outdate', from: ['approved'], to: 'stale', who: ['system'], given: [is.reportDraftingOrSigning], guards: [is.figureOutdated] },
  { action: 'reconfirm', from: ['stale'], to: 'approved', who: approverRoles, given, asks: digest, guards: [...separationGuards('reconfirm'), ...is.confirmable] },
  { action: 'reopen', from: ['approved', 'waived'], to: 'returned', who: ['coordinator', 'bureau_head'], given, asks: [reason, ...is.newDueDate] },
  { action: 'urge', from: statesWith('unit'), to: 'same', who: ['coordinator', 'reviewer'], given, asks: [rung], takes: ['note'], guards: [notUrgedToday] },
];

/** Whether one of these stands in the way of an act that is open to these roles in this state: only then is it looked for. */
export const standsInTheWay = (
  code: 'errors_not_set_aside' | 'carried_over_limit',
  state: SectionState,
  roles: readonly ActingRole[],
): boolean =>
  sectionTable.some(
    ({ from, who, guards = [], asks = [] }) =>
      from.includes(state) && holdsAny(roles, who) && [...guards, ...asks].some((each) => each.code === code),
  );
