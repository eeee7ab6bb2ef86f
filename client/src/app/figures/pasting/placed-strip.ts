import { Component, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../../i18n/words';
import type { Placed, Unplaced } from './placing';

/** What came in from a sheet as unsaved values, and which cells stayed outside. */
@Component({
  selector: 'bf-placed-strip',
  imports: [MatIcon],
  host: { class: 'off-paper', role: 'status' },
  template: `
    <p>
      <mat-icon class="small" [svgIcon]="placed().bad.length ? 'warning' : 'info'" aria-hidden="true" />
      <span>{{ sum() }}</span>
      <button type="button" class="link" (click)="closed.emit()">{{ t('register.placed.close') }}</button>
    </p>
    @if (placed().bad.length) {
      <ul tabindex="0" [attr.aria-label]="t('register.placed.left')">
        @for (one of placed().bad; track $index) {
          <li>
            <b lang="zh-CN">{{ one.name ?? '' }}</b>
            <span lang="zh-CN">{{ one.text }}</span>
            <span>{{ why(one) }}</span>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './placed-strip.scss',
})
export class PlacedStrip {
  readonly placed = input.required<Placed>();
  readonly closed = output();
  protected readonly t = inject(Words).t;

  protected sum = (): string => {
    const { filled, bad, same } = this.placed();
    return this.t('register.placed.sum', { filled: filled.length, bad: bad.length, same });
  };

  protected why = ({ why, year }: Unplaced): string => this.t(`register.misfit.${why}`, { year });
}
