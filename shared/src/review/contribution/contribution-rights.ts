import { type ActingRole, holdsAny, unitRoles } from '../../units/roles.js';
import {
  answeredContributionStates,
  type ContributionState,
  owedContributionStates,
  type ReportState,
} from '../states.js';

/** What the rights on one unit's answer depend on. */
export interface ContributionRights {
  state: ContributionState;
  reportState: ReportState;
  /** The roles held in the unit that is asked. */
  asked: readonly ActingRole[];
  /** On the asker's side, or of the bureau. */
  receives: boolean;
  /** A text once left the unit. */
  everSent: boolean;
}

/** What stands there is what was submitted; 零报告 leaves with the unit what it had begun to write. */
export const submittedContributionStates: readonly ContributionState[] = answeredContributionStates.filter(
  (state) => state !== 'nothing',
);

/** From most to least: `sent_text` is what last left the unit, `state` that it is asked and until when. */
export const contributionReadings = ['whole', 'sent_text', 'state', 'none'] as const;
export type ContributionReading = (typeof contributionReadings)[number];

/** How much of an answer this person reads; `none` is answered 404. Never another unit, a publisher, signer or administrator. */
export function readsContribution(c: ContributionRights): ContributionReading {
  if (holdsAny(c.asked, unitRoles)) return 'whole';
  if (!c.receives) return 'none';
  if (submittedContributionStates.includes(c.state)) return 'whole';
  return c.everSent ? 'sent_text' : 'state';
}

/** Whether this person reads the text that an opinion is about: who is asked, while asked; who asked, and the bureau. Workflow §2. */
export const readsPinned = (c: ContributionRights): boolean =>
  c.receives || (holdsAny(c.asked, unitRoles) && c.state !== 'lapsed' && c.state !== 'withdrawn');

/** The states in which a role of the asked unit holds the text. */
const writes: Partial<Record<ActingRole, readonly ContributionState[]>> = {
  clerk: ['asked', 'returned'],
  unit_head: owedContributionStates,
};

/** Whether this person may write the answer now. */
export const writesContribution = (c: ContributionRights): boolean =>
  c.reportState === 'drafting' && c.asked.some((role) => writes[role]?.includes(c.state));
