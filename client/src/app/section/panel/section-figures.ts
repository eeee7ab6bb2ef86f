import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { Editor } from '@tiptap/core';
import { type SectionFigure, changeBetween, dateInChina, readDecimal, wordCount } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { FileList } from '../../ui/files/file-list';
import { LinkedText } from '../../ui/links/linked-text';
import { Dates } from '../../ui/time/dates';
import { goToToken, takeNewest } from '../../writing/figures/tokens';
import { SectionModel } from '../section-model';

/** 数据: what the text shows of the register; of a newer value who entered it, why, and what it changes. */
@Component({
  selector: 'bf-section-figures',
  imports: [FileList, LinkedText, MatButton, MatIcon, RouterLink],
  templateUrl: './section-figures.html',
  styleUrl: './section-figures.scss',
})
export class SectionFigures {
  readonly editor = input<Editor | null>(null);
  readonly said = output<string>();
  protected readonly model = inject(SectionModel);
  protected readonly words = inject(Words);
  private readonly dates = inject(Dates);
  protected readonly t = this.words.t;
  protected readonly learned = signal(false);
  protected readonly acting = acting({ about: this.model.id, stale: () => this.model.reload() });
  protected readonly view = this.model.view;
  /** What has a newer value stands first. */
  protected readonly figures = computed(() =>
    [...this.model.figures()].sort((a, b) => Number(!!b.newest) - Number(!!a.newest)),
  );
  /** In a text that was approved it is taken with the confirmation, and not before. */
  protected readonly takes = computed(() => !!this.view()?.accepts && this.view()?.state !== 'stale');
  /** Who approved it approved these very words, but for the values. */
  protected readonly untouched = computed(() => {
    const view = this.view();
    const approved = view?.history.find(({ action }) => action === 'approve' || action === 'reconfirm');
    return view?.state === 'stale' && !!approved && approved.digest === view.digest;
  });
  protected readonly wordsOfText = computed(() => {
    const text = this.model.writer()?.text();
    return text ? wordCount(text.body, text.heading) : 0;
  });

  constructor() {
    void this.words.learn(['tokens']).then(() => this.learned.set(true));
  }

  /** The value that its files hang on. */
  protected bearer({ figure, year }: SectionFigure): string {
    return `/api/reports/${this.view()!.reportId}/figures/${figure}/values/${year}`;
  }

  protected when(at: string): string {
    return this.dates.date(dateInChina(at));
  }

  /** 由增长14%变为增长15%; as long as there is a year before to compare with. */
  protected effect({ last, shown, newest, measure }: SectionFigure): string {
    const [before, old, now] = [last, shown, newest].map((text) => (text === null ? null : readDecimal(text, measure)));
    const from = this.change(before ?? null, old ?? null, measure);
    const to = this.change(before ?? null, now ?? null, measure);
    return from && to && from !== to ? this.t('tokens.effect', { from, to }) : '';
  }

  protected goTo(figure: SectionFigure): void {
    const editor = this.editor();
    if (editor && this.view()?.writes) goToToken(editor, this.of(), figure);
  }

  /** In a text that is written it is a step of undo like any other. */
  protected async take(figure?: SectionFigure): Promise<void> {
    const editor = this.editor();
    if (editor && this.view()?.writes) {
      takeNewest(editor, this.of(), figure);
      return this.said.emit(this.t('tokens.taken'));
    }
    await this.acting.run(
      () => this.model.acceptValues(),
      (outcome) => {
        if (outcome === 'unsaved') this.acting.problem.set(this.t('section.notSavedFirst'));
        else this.said.emit(this.t('tokens.taken'));
      },
    );
  }

  private of() {
    return { figures: this.model.figures(), year: this.view()!.year };
  }

  private change(before: string | null, now: string | null, measure: string): string {
    const change = changeBetween(before, now, measure);
    if (!change) return '';
    const rise = change.amount.startsWith('-') ? 'fall' : 'rise';
    return this.t(`tokens.${rise}.${change.in}`, { amount: change.amount.replace('-', '') });
  }
}
