import { Component, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../i18n/words';
import { Online } from '../session/requests/online';

@Component({
  selector: 'bf-offline-bar',
  imports: [MatIcon],
  host: { role: 'status' },
  template: `@if (!online()) {
    <p><mat-icon class="small" svgIcon="cloud_off" aria-hidden="true" />{{ t('frame.offline') }}</p>
  }`,
  styles: `
    p {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 8px;
      min-block-size: 32px;
      padding: 4px 12px;
      background: var(--bf-amber-container);
      color: var(--bf-amber);
      font: var(--bf-meta);
    }
  `,
})
export class OfflineBar {
  protected readonly online = inject(Online).now;
  protected readonly t = inject(Words).t;
}
