import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Editor } from '@tiptap/core';
import { type DocumentJson, wordCount } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { openWhenFetched } from '../../ui/dialog/fetched';
import { NotFetched } from '../../ui/not-fetched';
import { PrintedBlocks } from '../../ui/printed/printed-blocks';
import { SectionModel } from '../section-model';
import { textOf } from '../../writing/saving/open-texts';
import { LastYearText } from './last-year-text';
import { TakeLastYear } from './take-last-year';

/** What the report of the year before said here. It may be taken over, after its difference was seen. */
@Component({
  selector: 'bf-last-year',
  imports: [LastYearText, MatButton, NotFetched, PrintedBlocks, TakeLastYear],
  template: `
    @if (lastYear(); as last) {
      <header>
        <span>{{ t('section.lastYear.words', { year: last.year, n: words() }) }}</span>
        @if (writes()) {
          <button matButton="outlined" type="button" (click)="offer()">{{ t('section.lastYear.take') }}</button>
        }
      </header>
      <h2>{{ last.heading }}</h2>
      @defer (when shown()) {
        <bf-last-year-text [text]="text()!" [editor]="writes() ? editor() : null" (said)="said.emit($event)" />
      } @placeholder {
        <bf-printed-blocks [blocks]="text()!.body.content" />
      } @error {
        <bf-not-fetched />
      }
      @defer (when offered()) {
        <bf-take-last-year #dialog [text]="text()!" (taken)="taken.emit()" />
      } @error {
        <bf-not-fetched />
      }
    } @else {
      <p class="none">{{ t('section.lastYear.none') }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 12px 16px 24px;
    }
    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      margin-block-end: 12px;
      color: var(--bf-ink-3);
      font: var(--bf-meta);
    }
    h2 {
      margin-block-end: 8px;
    }
    bf-printed-blocks {
      font: 400 16px / 28px var(--bf-serif);
    }
    .none {
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
  `,
})
export class LastYear {
  /** The tab is the one at hand, or was. */
  readonly shown = input(false);
  /** Where the text is written, if it is. */
  readonly editor = input<Editor | null>(null);
  readonly said = output<string>();
  private readonly model = inject(SectionModel);
  private readonly dialog = viewChild<TakeLastYear>('dialog');
  protected readonly offered = signal<true | null>(null);
  readonly taken = output();
  protected readonly t = inject(Words).t;
  protected readonly lastYear = computed(() => this.model.view()?.lastYear ?? null);
  protected readonly writes = computed(
    () => !!this.model.view()?.writes && this.model.writer()?.status() !== 'conflict',
  );
  protected readonly text = computed(() => {
    const last = this.lastYear();
    return last && textOf(last);
  });
  protected readonly words = computed(() =>
    wordCount((this.text()?.body ?? { type: 'doc', content: [] }) as DocumentJson),
  );

  constructor() {
    openWhenFetched(this.dialog, this.offered, (dialog) => dialog.open());
  }

  offer(): void {
    this.offered.set(true);
  }
}
