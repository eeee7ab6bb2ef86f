import type { Offer, RefusalCode, SectionAction, SectionState, SectionTransition } from '@bafang/shared';
import type { IconName } from '../../ui/icons/icons';

export type SectionOffer = Offer<SectionAction>;
/** What a dialog adds to the act that was chosen. */
export type ActInput = Omit<SectionTransition, 'action' | 'variant' | 'digest'>;

interface ActLook {
  readonly icon: IconName;
  /** The lower, the sooner it is the page's one filled button; null: never. */
  readonly rank: number | null;
  readonly place: 'bar' | 'menu';
  /** Whoever judges goes on to the next of the queue. */
  readonly goesOn?: true;
  /** The one state whose next step it is; in others it stands beside. */
  readonly stepOf?: SectionState;
}

/** Where each act stands in the bar. What is seldom done, or asked for elsewhere, is behind ⋮. */
export const actLooks: Record<SectionAction, ActLook> = {
  submit: { icon: 'send', rank: 1, place: 'bar' },
  approve: { icon: 'check', rank: 2, place: 'bar', goesOn: true },
  waive: { icon: 'do_not_disturb_on', rank: 3, place: 'menu', goesOn: true },
  reconfirm: { icon: 'check', rank: 4, place: 'bar', goesOn: true },
  send: { icon: 'domain', rank: 5, place: 'bar' },
  start: { icon: 'check', rank: 6, place: 'bar' },
  assign: { icon: 'group', rank: 7, place: 'bar', stepOf: 'unassigned' },
  reopen: { icon: 'restart_alt', rank: null, place: 'bar' },
  return: { icon: 'undo', rank: null, place: 'bar', goesOn: true },
  recall: { icon: 'undo', rank: null, place: 'bar' },
  decline: { icon: 'undo', rank: null, place: 'bar' },
  urge: { icon: 'campaign', rank: null, place: 'bar' },
  plan: { icon: 'grid_on', rank: null, place: 'menu' },
  outdate: { icon: 'sync_problem', rank: null, place: 'menu' },
};

interface PlacedActs {
  readonly first: SectionOffer | null;
  readonly beside: readonly SectionOffer[];
  readonly menu: readonly SectionOffer[];
}

const open = ({ refusals }: SectionOffer): boolean => refusals.length === 0;
const rankOf = ({ action }: SectionOffer): number => actLooks[action].rank ?? Infinity;

/** The one filled button, those beside it, and the menu. Who is clerk and head in one person is shown 报送 alone. */
export function placeActs(offers: readonly SectionOffer[], state: SectionState): PlacedActs {
  const submits = offers.some(({ action, variant }) => action === 'submit' && !variant);
  const shown = offers.filter(({ action }) => !(action === 'send' && submits));
  const inMenu = (offer: SectionOffer) =>
    !!offer.variant || (actLooks[offer.action].place === 'menu' && !(offer.action === 'waive' && open(offer)));
  const bar = shown.filter((offer) => !inMenu(offer));
  const ranked = bar
    .filter(({ action }) => actLooks[action].rank !== null && (actLooks[action].stepOf ?? state) === state)
    .sort((a, b) => rankOf(a) - rankOf(b));
  const first =
    ranked.find(
      ({ action, refusals }) => !(action === 'approve' && refusals.some(({ code }) => code === 'waiver_asked')),
    ) ??
    ranked[0] ??
    null;
  return { first, beside: bar.filter((offer) => offer !== first), menu: shown.filter(inMenu) };
}

/** Red where the text is at fault, ink where the state is. */
const textAtFault: ReadonlySet<string> = new Set<RefusalCode>([
  'section_empty',
  'own_suggestions_undecided',
  'errors_not_set_aside',
  'figures_out_of_date',
  'conditions_open',
  'suggestions_undecided',
]);
export const isTextAtFault = ({ refusals }: SectionOffer): boolean =>
  refusals.some(({ code }) => textAtFault.has(code));

const IN_ERROR = 'errors_not_set_aside' satisfies RefusalCode;
/** What stands in its way and is shown beside the text, the first that there is. */
const faults = { errors: IN_ERROR, figures: 'figures_out_of_date' } as const satisfies Record<string, RefusalCode>;
export type Fault = keyof typeof faults;
export const faultOf = ({ refusals }: SectionOffer): Fault | undefined =>
  (Object.keys(faults) as Fault[]).find((fault) => refusals.some(({ code }) => code === faults[fault]));

/** Whether a text is handed on with a word why only: too much of it stands as last year. */
export const asksWhyCarried = ({ action, variant, asks }: SectionOffer): boolean =>
  (action === 'send' || action === 'submit') &&
  !variant &&
  asks.some(({ input, required }) => input === 'reason' && required);

/** Whether what is offered may be another for a newer text: for one with as many errors as before, and nothing else at fault, it is the same. */
export function mayTurn(offers: readonly SectionOffer[], errors: number): boolean {
  const faults = offers.flatMap(({ refusals }) => refusals.filter(({ code }) => textAtFault.has(code)));
  const [refused] = faults.filter(({ code }) => code === IN_ERROR);
  if (offers.some(asksWhyCarried)) return true;
  return faults.some(({ code }) => code !== IN_ERROR) || Number(refused?.params?.['count'] ?? 0) !== errors;
}

/** What a dialog has to ask before the act; the digest is sent, not asked. */
export const questionsOf = (offer: SectionOffer | null) =>
  (offer?.asks ?? []).filter(({ input }) => input !== 'digest');
