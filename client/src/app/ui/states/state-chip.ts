import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../../i18n/words';
import { type AnyState, type Kind, lookOf } from './states';

/** A state as icon + word + colour; in dense tables the icon alone, in the page header a filled pill. */
@Component({
  selector: 'bf-state',
  imports: [MatIcon],
  host: {
    '[class]': 'classes()',
    '[attr.role]': "alone() ? 'img' : null",
    '[attr.aria-label]': 'alone() ? word() : null',
    '[title]': "alone() ? word() : ''",
  },
  template: `<mat-icon class="small" [svgIcon]="look().icon" aria-hidden="true" />
    @if (!alone()) {
      <span>{{ word() }}</span>
    }`,
  styleUrl: './state-chip.scss',
})
export class StateChip {
  readonly kind = input<Kind>('section');
  readonly state = input.required<AnyState>();
  /** Where the page has a word of its own for it. */
  readonly named = input('');
  readonly as = input<'line' | 'icon' | 'pill'>('line');

  private readonly t = inject(Words).t;
  protected readonly look = computed(
    () => lookOf(this.kind(), this.state()) ?? { icon: 'help' as const, tone: 'grey' as const },
  );
  protected readonly alone = computed(() => this.as() === 'icon');
  protected readonly word = computed(() => this.named() || this.t(`states.${this.kind()}.${this.state()}`));
  protected readonly classes = computed(() => `${this.as()} tone-${this.look().tone} state-${this.state()}`);
}
