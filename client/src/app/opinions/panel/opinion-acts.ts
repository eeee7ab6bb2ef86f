import type { ContributionAction } from '@bafang/shared';
import type { BarAct } from '../../ui/acts/folding-acts';
import type { ContributionOffer } from '../../ui/contributions/contribution-offers';

/** What else who asked may do with an opinion, in this order; dealing with it has its own form. */
const places: Partial<Record<ContributionAction, 'beside' | 'menu'>> = {
  lapse: 'beside',
  urge: 'beside',
  return: 'beside',
  extend: 'menu',
  withdraw: 'menu',
};

/** An act that cannot be done for now stands in the menu, where it says why. */
export function placeActs(
  offers: readonly ContributionOffer[],
  say: { verb(offer: ContributionOffer): string; refusal(offer: ContributionOffer): string },
): { beside: BarAct[]; menu: BarAct[] } {
  const placed = Object.entries(places).flatMap(([action, place]) => {
    const offer = offers.find((one) => one.action === action);
    if (!offer) return [];
    const refusal = offer.refusals.length ? { text: say.refusal(offer) } : undefined;
    return [{ place: refusal ? 'menu' : place, act: { key: action, words: say.verb(offer), refusal } }];
  });
  const of = (wanted: string) => placed.filter(({ place }) => place === wanted).map(({ act }) => act);
  return { beside: of('beside'), menu: of('menu') };
}
