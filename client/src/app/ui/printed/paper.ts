import { Component, input } from '@angular/core';

/** The sheet of paper: 28 characters to the line at 18 px and 33 px (GB/T 9704-2012), larger on request. */
@Component({
  selector: 'bf-paper',
  host: { lang: 'zh-CN', '[style.--size]': 'size()' },
  template: '<ng-content />',
  styles: `
    :host {
      display: block;
      inline-size: min(100%, calc(var(--size) * 28px + 144px));
      margin-inline: auto;
      padding: 56px 72px 72px;
      border-radius: 2px;
      background: var(--mat-sys-surface-container-lowest);
      box-shadow: 0 1px 3px rgb(0 0 0 / 10%);
      font: 400 calc(var(--size) * 1px) / 1.85 var(--bf-serif);
      text-spacing-trim: normal;
    }
    @media (width <= 1180px) {
      :host {
        /* the margins give way before the line does */
        padding: 40px clamp(36px, (100% - var(--size) * 28px) / 2, 72px) 56px;
      }
    }
    @media (width <= 640px) {
      :host {
        padding: 16px 20px 40px;
        box-shadow: none;
      }
    }
    @media (height <= 500px) {
      :host {
        padding-block: 8px 32px;
      }
    }
    @media print {
      :host {
        inline-size: auto;
        padding: 0;
        font: var(--bf-text);
        letter-spacing: var(--bf-tracking);
      }
    }
  `,
})
export class Paper {
  readonly size = input(18);
}
