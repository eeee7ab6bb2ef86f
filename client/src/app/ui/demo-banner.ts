import { Component, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../i18n/words';

@Component({
  selector: 'bf-demo-banner',
  imports: [MatIcon],
  host: { role: 'region', '[class.whole]': 'whole()', '[attr.aria-label]': "t('frame.demoMode')" },
  template: `<mat-icon class="small" svgIcon="science" aria-hidden="true" /><button
      type="button"
      [attr.aria-expanded]="whole()"
      [title]="t('frame.demo')"
      (click)="whole.set(!whole())"
    >
      {{ t('frame.demo') }}
    </button>`,
  styles: `
    :host {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 8px;
      block-size: 32px;
      flex: none;
      padding-inline: 12px;
      background: var(--bf-amber-container);
      color: var(--bf-amber);
      font: var(--bf-meta);
    }
    @media (height <= 500px) {
      :host {
        block-size: 24px;
      }
    }
    button {
      min-inline-size: 0;
      min-block-size: 24px;
      padding: 0;
      overflow: hidden;
      border: 0;
      background: none;
      text-align: start;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    :host(.whole) {
      block-size: auto;
      padding-block: 6px;
    }
    :host(.whole) button {
      white-space: normal;
    }
  `,
})
export class DemoBanner {
  protected readonly t = inject(Words).t;
  /** Where it does not fit, a press shows all of it. */
  protected readonly whole = signal(false);
}
