import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../i18n/words';

/** 导出: what the page shows as a sheet, named by the server. Where it is refused, the page of its own says why. */
@Component({
  selector: 'bf-sheet-link',
  imports: [MatButton, MatIcon],
  host: { class: 'off-paper' },
  template: `
    <a matButton="outlined" [href]="href()" target="_blank" rel="noopener">
      <mat-icon svgIcon="download" aria-hidden="true" />{{ t('printed.sheet') }}
    </a>
  `,
  styles: `
    :host {
      display: block;
      flex: none;
    }
    a {
      white-space: nowrap;
    }
    /* a sheet is for a desk */
    @media (width <= 640px) {
      :host {
        display: none;
      }
    }
  `,
})
export class SheetLink {
  readonly href = input.required<string>();
  protected readonly t = inject(Words).t;
}
