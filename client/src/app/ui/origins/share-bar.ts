import { Component, computed, inject, input } from '@angular/core';
import { type Shares, origins, percentOf } from '@bafang/shared';
import { Words } from '../../i18n/words';

/** Where the sentences of a text come from, as one bar from 沿用 to 新写; the dashed line is the limit of 沿用. */
@Component({
  selector: 'bf-share-bar',
  host: { role: 'img', '[attr.aria-label]': 'words()', '[title]': 'words()' },
  template: `<span class="bar">
      @for (piece of pieces(); track piece.origin) {
        <i [class]="'origin-' + piece.origin" [style.flex-grow]="piece.n"></i>
      }
    </span>
    @if (limit() !== null) {
      <span class="limit" [style.inset-inline-start.%]="limit()"></span>
    }`,
  styles: `
    :host {
      display: flex;
      position: relative;
      align-items: center;
      align-self: stretch;
    }
    .bar {
      display: flex;
      flex: 1;
      gap: 1px;
      block-size: 6px;
      overflow: hidden;
      border-radius: 3px;
    }
    i {
      flex-basis: 0;
      background: var(--bf-origin);
    }
    .limit {
      position: absolute;
      inset-block: 0;
      border-inline-start: 1px dashed var(--mat-sys-on-surface-variant);
    }
  `,
})
export class ShareBar {
  readonly shares = input.required<Shares>();
  /** Percent; null: none is drawn. */
  readonly limit = input<number | null>(null);
  private readonly t = inject(Words).t;
  protected readonly pieces = computed(() =>
    origins.filter((origin) => this.shares()[origin]).map((origin) => ({ origin, n: this.shares()[origin] })),
  );
  protected readonly words = computed(() =>
    this.pieces()
      .map(({ origin }) => `${this.t(`states.origin.${origin}`)} ${percentOf(this.shares(), origin)}%`)
      .join(this.t('frame.comma')),
  );
}
