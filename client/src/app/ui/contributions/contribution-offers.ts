import type { ContributionAction, ContributionTransition, Offer } from '@bafang/shared';

export type ContributionOffer = Offer<ContributionAction>;
/** What a dialog adds to the act that was chosen. */
export type ContributionInput = Omit<ContributionTransition, 'action' | 'digest'>;

/** The digest and the words that are taken over are sent, not asked. */
const sent: readonly string[] = ['digest', 'passage'];
/** What a dialog has to ask before the act. */
export const questionsOf = ({ asks }: ContributionOffer) => asks.filter(({ input }) => !sent.includes(input));
