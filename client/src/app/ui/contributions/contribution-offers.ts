import type { ContributionAction, ContributionTransition, Offer } from '@bafang/shared';

export type ContributionOffer = Offer<ContributionAction>;
/** What a dialog adds to the act that was chosen. */
export type ContributionInput = Omit<ContributionTransition, 'action' | 'digest'>;

/** What a dialog has to ask before the act; the digest is sent, not asked. */
export const questionsOf = ({ asks }: ContributionOffer) => asks.filter(({ input }) => input !== 'digest');
