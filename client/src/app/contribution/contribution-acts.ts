import type { ContributionAction } from '@bafang/shared';
import type { ContributionOffer } from '../ui/contributions/contribution-offers';
import type { IconName } from '../ui/icons/icons';

/** The acts of the asked unit, in the order in which one of them is the page's filled button; null: it stands beside. */
const unitActs: Partial<Record<ContributionAction, { icon: IconName; rank: number | null }>> = {
  submit: { icon: 'send', rank: 1 },
  send: { icon: 'domain', rank: 2 },
  nothing: { icon: 'do_not_disturb_on', rank: null },
  return: { icon: 'undo', rank: null },
  recall: { icon: 'undo', rank: null },
};

export const iconOf = ({ action }: ContributionOffer): IconName | undefined => unitActs[action]?.icon;

interface PlacedActs {
  readonly first: ContributionOffer | null;
  readonly beside: readonly ContributionOffer[];
}

/** Who is clerk and head in one person is shown 报送 alone. */
export function placeActs(offers: readonly ContributionOffer[]): PlacedActs {
  const submits = offers.some(({ action }) => action === 'submit');
  const shown = offers.filter(({ action }) => unitActs[action] && !(action === 'send' && submits));
  const rank = ({ action }: ContributionOffer) => unitActs[action]?.rank ?? Infinity;
  const [first = null] = shown.filter((offer) => rank(offer) < Infinity).sort((a, b) => rank(a) - rank(b));
  return { first, beside: shown.filter((offer) => offer !== first) };
}
