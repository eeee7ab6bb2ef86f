import { Component, inject } from '@angular/core';
import { Words } from '../i18n/words';

/** In place of what a page fetches later and did not get: there was no network, or the server has another build by now. */
@Component({
  selector: 'bf-not-fetched',
  host: { role: 'alert' },
  template: `{{ t('frame.notFetched') }} <button type="button" (click)="reload()">{{ t('frame.reload') }}</button>`,
  styles: `
    :host {
      padding: 8px 12px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
    button {
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      font: inherit;
      cursor: pointer;
    }
  `,
})
export class NotFetched {
  protected readonly t = inject(Words).t;

  /** What was typed is kept on this machine. */
  protected reload(): void {
    location.reload();
  }
}
