import {
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { SectionState } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problem-words';
import { NotFetched } from '../../ui/not-fetched';
import { type SectionOffer, actLooks, isTextAtFault, placeActs } from './act-places';

/** The status and the refusals keep at least this much beside the buttons, in px. */
const WORDS = 176;

/**
 * The acts that are offered, each with the reason why it is refused; the page's one filled button stands last. Where the
 * others find no room, they fold into the menu.
 */
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
  /** The text as it stands may be kept as a revision. */
  readonly keeps = input(false);
  readonly chosen = output<SectionOffer>();
  readonly kept = output();
  private readonly problems = inject(ProblemWords);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly looks = actLooks;
  protected readonly placed = computed(() => placeActs(this.offers(), this.state()));
  protected readonly refused = computed(() => {
    const { first, beside } = this.placed();
    return [...(first ? [first] : []), ...beside]
      .filter(({ refusals }) => refusals.length > 0)
      .map((offer) => ({ id: this.reasonId(offer), fault: isTextAtFault(offer), text: this.reason(offer) }));
  });

  private readonly bar = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly buttons = viewChild.required<ElementRef<HTMLElement>>('buttons');
  private readonly room = signal(Infinity);
  /** What all buttons side by side take, measured whenever they are others. */
  private readonly need = linkedSignal({
    source: () => [this.placed(), this.keeps(), this.hasNext(), this.words.language()],
    computation: () => 0,
  });
  protected readonly folded = computed(() => this.need() + WORDS > this.room());
  protected readonly inMenu = computed(() => [...(this.folded() ? this.placed().beside : []), ...this.placed().menu]);

  constructor() {
    const watched = new ResizeObserver(() => this.room.set(this.bar.clientWidth));
    watched.observe(this.bar);
    inject(DestroyRef).onDestroy(() => watched.disconnect());
    afterRenderEffect({
      read: () => {
        const lesser = this.placed().beside.length + Number(this.keeps());
        if (lesser && !this.need() && !this.folded()) this.need.set(this.buttons().nativeElement.offsetWidth);
      },
    });
  }

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
