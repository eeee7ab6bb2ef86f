import { Component, computed, inject, input, output } from '@angular/core';
import { type RequestKind, type SectionState, requestKinds } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problems/problem-words';
import { type BarAct, FoldingActs } from '../../ui/acts/folding-acts';
import { type Fault, type SectionOffer, actLooks, faultOf, isTextAtFault, placeActs } from './act-places';

const KEEP = 'keep';
const ASK = 'ask ';
const askWords: Record<RequestKind, string> = { material: 'requests.act', opinion: 'requests.opinion.act' };
const keyOf = ({ action, variant = '' }: SectionOffer): string => action + variant;

/** The acts that are offered, each with the reason why it is refused. */
@Component({
  selector: 'bf-act-bar',
  imports: [FoldingActs],
  template: `<bf-folding-acts
    [first]="first()"
    [beside]="beside()"
    [menu]="menu()"
    [busy]="busy()"
    (chosen)="choose($event)"
    (led)="lead($event)"
    ><ng-content
  /></bf-folding-acts>`,
  styles: ':host { display: block; }',
})
export class ActBar {
  readonly offers = input.required<readonly SectionOffer[]>();
  readonly state = input.required<SectionState>();
  readonly busy = input(false);
  /** Approving goes on to the next of the queue. */
  readonly hasNext = input(false);
  /** The text as it stands may be kept as a revision. */
  readonly keeps = input(false);
  /** What units may be asked for about it. */
  readonly asks = input<readonly RequestKind[]>([]);
  readonly chosen = output<SectionOffer>();
  readonly kept = output();
  /** What stands in the way is asked for: the errors, or the values that are out of date. */
  readonly led = output<Fault>();
  readonly asking = output<RequestKind>();
  private readonly problems = inject(ProblemWords);
  private readonly t = inject(Words).t;
  private readonly placed = computed(() => placeActs(this.offers(), this.state()));
  protected readonly first = computed(() => {
    const { first } = this.placed();
    return first && this.actOf(first);
  });
  protected readonly beside = computed((): BarAct[] => [
    // a menu for it alone would be fetched with the page
    ...this.asks().map((kind) => ({ key: ASK + kind, words: this.t(askWords[kind]) })),
    ...(this.keeps() ? [{ key: KEEP, words: this.t('section.keep') }] : []),
    ...this.placed().beside.map(this.actOf),
  ]);
  protected readonly menu = computed(() => this.placed().menu.map(this.actOf));

  protected choose(key: string): void {
    if (key === KEEP) return this.kept.emit();
    const kind = requestKinds.find((one) => key === ASK + one);
    if (kind) return this.asking.emit(kind);
    const offer = this.offers().find((one) => keyOf(one) === key);
    if (offer) this.chosen.emit(offer);
  }

  protected lead(key: string): void {
    const offer = this.offers().find((one) => keyOf(one) === key);
    const fault = offer && faultOf(offer);
    if (fault) this.led.emit(fault);
  }

  private readonly actOf = (offer: SectionOffer): BarAct => ({
    key: keyOf(offer),
    words: this.label(offer),
    icon: actLooks[offer.action].icon,
    refusal: offer.refusals.length
      ? { text: this.problems.refusalsText(offer.refusals), fault: isTextAtFault(offer), leads: !!faultOf(offer) }
      : undefined,
  });

  private label(offer: SectionOffer): string {
    if (offer.variant) return this.t(`section.act.${offer.variant}`);
    const goesOn = this.hasNext() && (offer.action === 'approve' || offer.action === 'reconfirm');
    return this.t(goesOn ? `section.act.${offer.action}Next` : `acts.section.${offer.action}`);
  }
}
