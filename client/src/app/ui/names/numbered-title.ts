import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../../i18n/words';
import { wordsOf } from './title-words';

/** Number and title in two boxes, so that line two hangs under the first word. */
@Component({
  selector: 'bf-numbered-title',
  host: { '[class.paused]': "number().endsWith('、')" },
  template: `@if (number()) {
      <span class="number">{{ number() }}</span>
    }
    <span class="title" lang="zh-CN" [title]="heading()">
      @for (word of segments(); track $index) {
        <wbr /><ng-container>{{ word }}</ng-container>
      }
    </span>`,
  styles: `
    :host {
      display: inline-flex;
      gap: 1em;
      min-inline-size: 0;
    }
    /* 、 brings its own space. */
    :host(.paused) {
      gap: 0;
    }
    .number {
      flex: none;
      white-space: nowrap;
    }
    /* Two lines; the tooltip has the rest. */
    .title {
      min-inline-size: 0;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-clamp: 2;
      overflow: hidden;
      word-break: keep-all;
      overflow-wrap: anywhere;
    }
    @media print {
      .title {
        display: block;
      }
    }
  `,
})
export class NumberedTitle {
  readonly number = input<string>('');
  readonly heading = input.required<string>();
  private readonly words = inject(Words);
  protected readonly segments = computed(() => wordsOf(this.heading(), this.words.language()));
}
