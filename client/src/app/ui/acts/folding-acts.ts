import {
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Words } from '../../i18n/words';
import type { IconName } from '../icons/icons';
import { NotFetched } from '../not-fetched';
import { whileSame } from '../../session/kept/field';

export interface BarAct {
  readonly key: string;
  readonly words: string;
  readonly icon?: IconName;
  /** Where it leads, when it is no act but the way on. */
  readonly to?: readonly string[];
  /** Why it cannot be done now; red where the text is at fault; whether the page leads to what is to be mended. */
  readonly refusal?: { readonly text: string; readonly fault?: boolean; readonly leads?: boolean };
}

/**
 * The bar at a page's foot: what is to be said, the acts, and the page's one filled button last. Where the lesser acts
 * find no room, they fold into the menu.
 */
@Component({
  selector: 'bf-folding-acts',
  imports: [MatButton, MatIcon, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, NotFetched, RouterLink],
  templateUrl: './folding-acts.html',
  styleUrl: './folding-acts.scss',
})
export class FoldingActs {
  readonly first = input<BarAct | null>(null);
  readonly beside = input<readonly BarAct[]>([]);
  /** What is in the menu wherever there is room. */
  readonly menu = input<readonly BarAct[]>([]);
  readonly busy = input(false);
  /** What the words keep beside the buttons, in px; without it they stand above. */
  readonly keeps = input(176);
  readonly chosen = output<string>();
  /** What stands in the way of this act is asked for. */
  readonly led = output<string>();
  protected readonly t = inject(Words).t;
  protected readonly refused = computed(() => {
    const first = this.first();
    return [...(first ? [first] : []), ...this.beside()].filter(({ refusal }) => refusal);
  });

  private readonly bar = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly buttons = viewChild.required<ElementRef<HTMLElement>>('buttons');
  private readonly room = signal(Infinity);
  private readonly shown = computed(() => [this.first(), ...this.beside(), this.menu().length]);
  /** What all buttons side by side take, measured whenever they are others. */
  private readonly need = whileSame(this.shown, () => 0);
  protected readonly folded = computed(() => this.beside().length > 0 && this.need() + this.keeps() > this.room());
  protected readonly inMenu = computed(() => [...(this.folded() ? this.beside() : []), ...this.menu()]);

  constructor() {
    const watched = new ResizeObserver(() => this.room.set(this.bar.clientWidth));
    watched.observe(this.bar);
    inject(DestroyRef).onDestroy(() => watched.disconnect());
    afterRenderEffect({
      read: () => {
        if (this.shown().length && !this.folded()) this.need.set(this.buttons().nativeElement.scrollWidth);
      },
    });
  }

  protected choose(act: BarAct): void {
    if (!act.refusal && !this.busy()) this.chosen.emit(act.key);
  }
}
