import type { AnswerView, ContributionAction, RequestKind } from '@bafang/shared';
import type { BarAct } from '../../ui/acts/folding-acts';
import type { ContributionOffer } from '../../ui/contributions/contribution-offers';
import type { IconName } from '../../ui/icons/icons';

type Place = 'first' | 'beside' | 'menu';

/** Where what who asked may do stands at the foot of an answer, in this order. What is missing here has its own page. */
const places: Partial<Record<ContributionAction, { place: Place; icon?: IconName; not?: RequestKind }>> = {
  use: { place: 'first', icon: 'check' },
  urge: { place: 'first', icon: 'campaign' },
  return: { place: 'beside' },
  set_aside: { place: 'beside' },
  extend: { place: 'beside' },
  lapse: { place: 'beside', not: 'material' },
  withdraw: { place: 'menu' },
};

export interface PlacedActs {
  readonly first: BarAct | null;
  readonly beside: readonly BarAct[];
  readonly menu: readonly BarAct[];
}
interface Say {
  readonly verb: (action: ContributionAction) => string;
  readonly refusal: (offer: ContributionOffer) => string;
}

/** The text beside the answers that words are taken into. */
export interface Into {
  /** Words of this answer are chosen. */
  readonly chosen: boolean;
  /** Why it takes none now. */
  readonly refusal: string;
}

/** Of a used answer more words are taken only where there is a text to take them into, and words were chosen. */
const isMute = ({ action, asks }: ContributionOffer, into: Into | null): boolean =>
  action === 'use' && !into?.chosen && asks.some(({ input, required }) => input === 'passage' && required);

/** The acts of one answer as its bar shows them; several bars stand on a page, so that each key names its answer. */
export function placeActs(
  { id, offers }: Pick<AnswerView, 'id' | 'offers'>,
  kind: RequestKind,
  say: Say,
  into: Into | null = null,
): PlacedActs {
  const of = (wanted: Place): BarAct[] =>
    Object.entries(places).flatMap(([action, { place, icon, not }]) => {
      const offer = offers.find((one) => one.action === action);
      if (!offer || place !== wanted || not === kind || isMute(offer, into)) return [];
      const why = offer.refusals.length ? say.refusal(offer) : action === 'use' ? into?.refusal : '';
      const refusal = why ? { text: why } : undefined;
      return [{ key: `${id} ${action}`, words: say.verb(offer.action), icon, refusal }];
    });
  const [first = null, ...others] = of('first');
  return { first, beside: [...others, ...of('beside')], menu: of('menu') };
}

export const offerOf = ({ offers }: AnswerView, key: string): ContributionOffer | undefined =>
  offers.find(({ action }) => key.endsWith(` ${action}`));
