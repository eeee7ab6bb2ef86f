import { type ContributionState, opinionVerdicts, type OpinionVerdict, owedContributionStates } from '../states.js';

/** What came of asking for an opinion: what was said, that nothing was, or that it is still awaited. */
export const opinionKinds = [...opinionVerdicts, 'nothing', 'lapsed', 'awaited'] as const;
export type OpinionKind = (typeof opinionKinds)[number];

interface Opinion {
  readonly state: ContributionState;
  readonly verdict: OpinionVerdict | null;
}

/** Each opinion is of one kind, as the table of opinions counts them. */
export function opinionKind({ state, verdict }: Opinion): OpinionKind {
  if (owedContributionStates.includes(state)) return 'awaited';
  if (state === 'lapsed') return 'lapsed';
  return state === 'nothing' ? 'nothing' : (verdict ?? 'nothing');
}

/** It asks for something, and nobody has dealt with it: 待处理. */
export const isUndisposed = ({ state }: Pick<Opinion, 'state'>): boolean => state === 'sent';
