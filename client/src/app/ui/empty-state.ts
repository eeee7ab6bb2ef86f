import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { IconName } from './icons/icons';

/** Nothing here: one sentence, and one action where there is one (projected). */
@Component({
  selector: 'bf-empty',
  imports: [MatIcon],
  template: `<span class="disc"><mat-icon [svgIcon]="icon()" aria-hidden="true" /></span>
    <h2 [attr.aria-level]="level()">{{ heading() }}</h2>
    <p class="phrased"><ng-content select="[sentence]" /></p>
    <ng-content />`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
      padding: 46px 24px 40px;
      text-align: center;
    }
    .disc {
      display: grid;
      place-items: center;
      inline-size: 48px;
      block-size: 48px;
      border-radius: 24px;
      background: var(--bf-green-container);
      color: var(--bf-green);
    }
    h2 {
      margin: 16px 0 4px;
      font: var(--bf-heading);
    }
    p {
      max-inline-size: 44em;
      margin-block-end: 16px;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class EmptyState {
  readonly icon = input<IconName>('done_all');
  readonly heading = input.required<string>();
  /** 1 where nothing else heads the page. */
  readonly level = input<1 | 2>(2);
}
