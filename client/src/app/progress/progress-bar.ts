import { Component, computed, inject, input } from '@angular/core';
import type { SectionState } from '@bafang/shared';
import { Words } from '../i18n/words';

/** From done to not begun, as the bar runs. */
export const progressOrder: readonly SectionState[] = [
  'approved',
  'waived',
  'submitted',
  'unit_review',
  'drafting',
  'returned',
  'stale',
  'assigned',
  'unassigned',
];

/** One stacked bar; the legend beside it carries the counts. */
@Component({
  selector: 'bf-progress-bar',
  host: { role: 'img', '[attr.aria-label]': 'words()' },
  template: `@for (piece of pieces(); track piece.state) {
    <i [class]="piece.state" [style.flex-grow]="piece.n"></i>
  }`,
  styles: `
    :host {
      display: flex;
      gap: 2px;
      block-size: 9px;
      overflow: hidden;
      border-radius: 5px;
    }
    i {
      flex-basis: 0;
      background: var(--bf-grey);
    }
    .approved {
      background: var(--bf-green);
    }
    .waived {
      background: color-mix(in srgb, var(--bf-green) 45%, var(--mat-sys-surface));
    }
    .submitted {
      background: var(--mat-sys-primary);
    }
    .unit_review {
      background: repeating-linear-gradient(
        135deg,
        var(--mat-sys-primary) 0 4px,
        color-mix(in srgb, var(--mat-sys-primary) 35%, var(--mat-sys-surface)) 4px 7px
      );
    }
    .drafting {
      background: color-mix(in srgb, var(--mat-sys-primary) 45%, var(--mat-sys-surface));
    }
    .returned {
      background: color-mix(in srgb, var(--bf-amber) 75%, #ffb000);
    }
    .stale {
      background: color-mix(in srgb, var(--bf-plum) 75%, var(--mat-sys-surface));
    }
    .assigned,
    .unassigned {
      background: color-mix(in srgb, var(--bf-grey) 40%, var(--mat-sys-surface));
    }
  `,
})
export class ProgressBar {
  readonly counts = input.required<Record<SectionState, number>>();
  private readonly t = inject(Words).t;
  protected readonly pieces = computed(() =>
    progressOrder.filter((state) => this.counts()[state] > 0).map((state) => ({ state, n: this.counts()[state] })),
  );
  protected readonly words = computed(() =>
    this.pieces()
      .map(({ state, n }) => `${this.t(`states.section.${state}`)} ${n}`)
      .join(this.t('frame.comma')),
  );
}
