import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';

/** So many characters stand in two lines of the panel. */
const inTwoLines = 40;

/** The words that a comment is about: two lines of them, all on demand. */
@Component({
  selector: 'bf-quotation',
  template: `<blockquote [class.clipped]="isLong() && !whole()">{{ words() }}</blockquote>
    @if (isLong()) {
      <button type="button" [attr.aria-expanded]="whole()" (click)="whole.set(!whole())">
        {{ t(whole() ? 'section.comment.lessQuotation' : 'section.comment.wholeQuotation') }}
      </button>
    }`,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
      padding-inline-start: 8px;
      border-inline-start: 3px solid var(--bf-amber);
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
    blockquote {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .clipped {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-clamp: 2;
    }
    button {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      font: var(--bf-meta);
      cursor: pointer;
    }
    @media print {
      .clipped {
        display: block;
      }
      button {
        display: none;
      }
    }
  `,
})
export class Quotation {
  readonly words = input.required<string>();
  protected readonly t = inject(Words).t;
  protected readonly isLong = computed(() => this.words().length > inTwoLines);
  protected readonly whole = whileSame(this.words, () => false);
}
