import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { SectionState } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problem-words';
import { NotFetched } from '../../ui/not-fetched';
import { type SectionOffer, actLooks, isTextAtFault, placeActs } from './act-places';

/** The acts that are offered, each with the reason why it is refused; the page's one filled button stands last. */
@Component({
  selector: 'bf-act-bar',
  imports: [MatButton, MatIcon, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, NotFetched],
  templateUrl: './act-bar.html',
  styleUrl: './act-bar.scss',
})
export class ActBar {
  readonly offers = input.required<readonly SectionOffer[]>();
  readonly state = input.required<SectionState>();
  readonly busy = input(false);
  /** Approving goes on to the next of the queue. */
  readonly hasNext = input(false);
  readonly chosen = output<SectionOffer>();
  private readonly problems = inject(ProblemWords);
  protected readonly t = inject(Words).t;
  protected readonly looks = actLooks;
  protected readonly placed = computed(() => placeActs(this.offers(), this.state()));
  protected readonly refused = computed(() => {
    const { first, beside } = this.placed();
    return [...(first ? [first] : []), ...beside]
      .filter(({ refusals }) => refusals.length > 0)
      .map((offer) => ({ id: this.reasonId(offer), fault: isTextAtFault(offer), text: this.reason(offer) }));
  });

  protected reasonId({ action, variant = '' }: SectionOffer): string {
    return `refusal-${action}${variant}`;
  }

  protected reason({ refusals }: SectionOffer): string {
    return this.problems.refusalsText(refusals);
  }

  protected label(offer: SectionOffer): string {
    const key = offer.variant
      ? `section.act.${offer.variant}`
      : offer.action === 'approve' && this.hasNext()
        ? 'section.act.approveNext'
        : `acts.section.${offer.action}`;
    return this.t(key);
  }

  protected choose(offer: SectionOffer): void {
    if (!offer.refusals.length && !this.busy()) this.chosen.emit(offer);
  }
}
