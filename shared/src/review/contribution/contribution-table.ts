import { type ActingRole, bureauRoles, unitRoles } from '../../units/roles.js';
import { reason, reportDrafting, sameText } from '../asks.js';
import type { Table } from '../rules.js';
import { type ContributionAction, type ContributionState, owedContributionStates } from '../states.js';
import type { ContributionAct, ContributionContext } from './contribution-context.js';
import { notUrgedToday, rung } from '../reminding.js';
import * as is from './contribution-guards.js';

type ContributionTable = Table<ContributionAction, ContributionState, ContributionContext, ContributionAct>;

const given = [reportDrafting];
const [material, opinion] = [
  [...given, is.ofMaterial],
  [...given, is.ofOpinion],
];
const digest = sameText((context: ContributionContext) => context.digest);
const withdrawable = ['asked', 'checking', 'sent', 'nothing', 'returned', 'set_aside', 'lapsed'] as const;
/** 同意 is disposed by itself. */
const settled = (c: ContributionContext) => (c.kind === 'opinion' && c.verdict === 'agree' ? 'disposed' : 'sent');

/** What the asked unit does with its answer. */
// prettier-ignore
export const answerTable: ContributionTable = [
  { action: 'send', from: ['asked', 'returned'], to: 'checking', who: ['clerk'], given, asks: digest, guards: is.complete },
  { action: 'submit', from: owedContributionStates, to: settled, who: ['unit_head'], given, asks: digest, guards: is.complete },
  { action: 'nothing', from: owedContributionStates, to: 'nothing', who: ['unit_head'], given, asks: [is.reasonOfMaterial] },
  { action: 'recall', from: ['checking'], to: 'asked', who: ['clerk'], given, guards: [is.nextDeskHasNotOpened] },
  { action: 'recall', from: ['checking'], to: 'asked', who: ['unit_head'], given },
  { action: 'recall', from: ['sent', 'nothing'], to: 'asked', who: ['unit_head'], given, guards: [is.nextDeskHasNotOpened] },
  { action: 'return', from: ['checking'], to: 'returned', who: ['unit_head'], given, asks: [reason] },
];

// prettier-ignore
const asking = (who: readonly ActingRole[], urging = new Set<ActingRole>([...who, 'coordinator'])): ContributionTable => [
  { action: 'return', from: ['sent', 'nothing'], to: 'returned', who, given, asks: [reason, ...is.newDueDate] },
  { action: 'use', from: ['sent'], to: 'used', who, given: material, asks: is.passage },
  { action: 'use', from: ['used'], to: 'used', who, given: material, asks: is.furtherPassage },
  { action: 'set_aside', from: ['sent', 'used'], to: 'set_aside', who, given: material, asks: [reason] },
  { action: 'dispose', from: ['sent'], to: 'disposed', who, given: opinion, asks: is.disposition },
  { action: 'lapse', from: owedContributionStates, to: 'lapsed', who, given, guards: [is.overdue] },
  { action: 'extend', from: owedContributionStates, to: 'same', who, given, asks: is.laterDueDate },
  { action: 'withdraw', from: withdrawable, to: 'withdrawn', who, given, asks: [reason] },
  { action: 'urge', from: owedContributionStates, to: 'same', who: [...urging], given, asks: [rung], takes: ['note'], guards: [notUrgedToday] },
];

/** Whose request it is: a lead unit's about its own section, or the bureau's. */
export const askers = ['unit', 'bureau'] as const;
export type Asker = (typeof askers)[number];

/** What who asked does with an answer. */
export const askerTables: Record<Asker, ContributionTable> = { unit: asking(unitRoles), bureau: asking(bureauRoles) };
