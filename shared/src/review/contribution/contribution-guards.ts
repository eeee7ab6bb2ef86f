import { blank, must, notPast } from '../asks.js';
import type { RefusalCode } from '../refusal-codes.js';
import type { Ask, Guard } from '../rules.js';
import type { ContributionAct, ContributionContext } from './contribution-context.js';

type ContributionGuard = Guard<ContributionContext, ContributionAct>;

const guard = (code: RefusalCode, refuses: ContributionGuard['refuses']): ContributionGuard => ({ code, refuses });

/** The action is not one of this kind of request. */
const only = (kind: ContributionContext['kind']): ContributionGuard => guard('wrong_state', (c) => c.kind !== kind);
export const ofMaterial = only('material');
export const ofOpinion = only('opinion');

/** *Complete*: material that says something; an opinion with its verdict, and what the verdict needs. */
export const complete: readonly ContributionGuard[] = [
  guard('contribution_empty', (c) => c.kind === 'material' && c.empty),
  guard('verdict_missing', (c) => c.kind === 'opinion' && c.verdict === null),
  guard('change_missing', (c) => c.verdict !== null && c.verdict !== 'agree' && !c.verdictExplained),
];

export const nextDeskHasNotOpened = guard('opened_by_next_desk', (c) => c.openedByNextDesk);
export const overdue = guard('due_date_not_past', (c) => c.today <= c.dueDate && { dueDate: c.dueDate });

export const reasonOfMaterial = must('reason', 'reason_missing', (c: ContributionContext) => c.kind === 'material');
export const newDueDate: readonly Ask<ContributionContext, ContributionAct>[] = [
  must('dueDate', 'due_date_missing'),
  notPast,
];
export const laterDueDate: readonly Ask<ContributionContext, ContributionAct>[] = [
  ...newDueDate,
  {
    input: 'dueDate',
    code: 'due_date_not_later',
    refuses: (c, act) => act.dueDate !== undefined && act.dueDate <= c.dueDate && { dueDate: c.dueDate },
  },
];
const bare = (text: string): string => text.replace(/\s+/g, '');

/** What is taken over is the unit's own words, however they were divided into lines, and goes where one may write. */
export const passage: readonly Ask<ContributionContext, ContributionAct>[] = [
  {
    input: 'passage',
    code: 'text_changed',
    refuses: (c, act) => !blank(act.passage) && !bare(c.text).includes(bare(act.passage!)),
  },
  { input: 'passage', code: 'wrong_state', refuses: (c, act) => !blank(act.passage) && !c.takesOver },
];
export const furtherPassage: readonly Ask<ContributionContext, ContributionAct>[] = [
  must('passage', 'passage_missing'),
  ...passage,
];
export const disposition: readonly Ask<ContributionContext, ContributionAct>[] = [
  must('disposition', 'disposition_missing'),
  {
    input: 'reason',
    code: 'reason_missing',
    refuses: (_, act) => blank(act.reason) && act.disposition !== undefined && act.disposition !== 'adopted',
  },
];
