import { Component, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../i18n/words';

@Component({
  selector: 'bf-demo-banner',
  imports: [MatIcon],
  host: { role: 'region', '[attr.aria-label]': "t('frame.demoMode')" },
  template: `<mat-icon class="small" svgIcon="science" aria-hidden="true" /><span [title]="t('frame.demo')">{{
      t('frame.demo')
    }}</span>`,
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
    span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
})
export class DemoBanner {
  protected readonly t = inject(Words).t;
}
