import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { Editor } from '@tiptap/core';
import type { SectionFigure } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { FigureCard } from './figure-card';
import { FigurePicker } from './figure-picker';
import { newestValues, showNewest } from './newest-values';

/** What the register gives a text while it is written: values by typing #, what a token is, and the newer value beside an old one. */
@Component({
  selector: 'bf-figures-in-text',
  imports: [FigureCard, FigurePicker],
  template: `@if (learned()) {
    <bf-figure-picker [editor]="editor()" [reportId]="reportId()" />
    <bf-figure-card [editor]="editor()" [of]="of()" (said)="said.emit($event)" />
  }`,
})
export class FiguresInText {
  readonly editor = input.required<Editor>();
  readonly reportId = input.required<string>();
  readonly figures = input.required<readonly SectionFigure[]>();
  /** That the report is about. */
  readonly year = input.required<number>();
  readonly said = output<string>();
  protected readonly of = computed(() => ({ figures: this.figures(), year: this.year() }));
  protected readonly learned = signal(false);

  constructor() {
    void inject(Words)
      .learn(['tokens'])
      .then(() => this.learned.set(true));
    effect((stop) => {
      const editor = this.editor();
      untracked(() => editor.registerPlugin(newestValues));
      stop(() => !editor.isDestroyed && editor.unregisterPlugin('newestValues'));
    });
    effect(() => {
      const of = this.of();
      if (!this.editor().isDestroyed) showNewest(this.editor().view, of);
    });
  }
}
