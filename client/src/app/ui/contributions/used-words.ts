import { Component, Directive, ElementRef, ViewEncapsulation, afterRenderEffect, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../../i18n/words';
import { printedParagraphs, wordsIn } from '../printed/word-ranges';

export interface UsedPassage {
  readonly text: string;
  /** Where it stands, in words; empty where the reader does not see that. */
  readonly place: string;
}

/** Which words of an answer were taken over. */
@Component({
  selector: 'bf-used-words',
  imports: [MatIcon],
  encapsulation: ViewEncapsulation.None,
  template: `
    <mat-icon class="small" svgIcon="check_circle_fill" aria-hidden="true" />
    <div>
      <p>{{ t(into() ? 'contribution.usedIn' : 'contribution.used', { n: passages().length, label: into() }) }}</p>
      <ul>
        @for (passage of passages(); track $index) {
          <li>
            <q [title]="passage.text">{{ passage.text }}</q>
            <span>{{ passage.place }}</span>
          </li>
        }
      </ul>
    </div>
  `,
  styles: `
    bf-used-words {
      display: flex;
      gap: 8px;
      padding: 8px 16px;
      background: var(--bf-green-container);
      color: var(--bf-green);
      font: var(--bf-meta);
    }
    bf-used-words > div {
      flex: 1;
      min-inline-size: 0;
    }
    bf-used-words li {
      display: flex;
      gap: 12px;
      align-items: baseline;
      justify-content: space-between;
    }
    bf-used-words span {
      flex: none;
    }
    bf-used-words q {
      display: -webkit-box;
      overflow: hidden;
      quotes: none;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    bf-used-words q::before {
      content: '“';
    }
    bf-used-words q::after {
      content: '”';
    }
    ::highlight(used) {
      background-color: var(--bf-green-container);
      text-decoration: underline 2px var(--bf-green);
    }
  `,
})
export class UsedWords {
  readonly passages = input.required<readonly UsedPassage[]>();
  /** The section whose text has them, where the page does not say it. */
  readonly into = input('');
  protected readonly t = inject(Words).t;
}

function ranges(place: Element, passages: readonly string[]): Range[] {
  const lines = passages.flatMap((text) => text.split('\n')).filter(Boolean);
  return printedParagraphs(place).flatMap((paragraph) => {
    const text = paragraph.textContent ?? '';
    return lines.flatMap((line) => {
      const at = text.indexOf(line);
      return at < 0 ? [] : [wordsIn(paragraph, at, at + line.length)];
    });
  });
}

/** A green line under the words that were taken over, where they stand in the answer; a browser that cannot draws none. */
@Directive({ selector: '[bfUsed]' })
export class UsedMarks {
  readonly bfUsed = input.required<readonly string[]>();

  constructor() {
    const place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect({
      read: (onCleanup) => {
        if (!this.bfUsed().length || !CSS.highlights) return;
        const all = CSS.highlights.get('used') ?? new Highlight();
        CSS.highlights.set('used', all);
        const own = ranges(place, this.bfUsed());
        own.forEach((range) => all.add(range));
        onCleanup(() => own.forEach((range) => all.delete(range)));
      },
    });
  }
}
