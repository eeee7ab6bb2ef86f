import { Component, computed, inject, input, model, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { AnswerView, ContributionState, RequestView } from '@bafang/shared';
import { Words } from '../i18n/words';
import { SheetLink } from '../ui/sheet-link';
import { StateChip } from '../ui/states/state-chip';
import { Dates } from '../ui/time/dates';
import { AnswerBar } from './column/answer-bar';
import { legendStates } from './list/answer-order';
import { AnswersModel } from './answers-model';
import { FoldedText } from './column/folded-text';

const mayUrge = ({ action }: AnswerView['offers'][number]): boolean => action === 'urge';

/** 素材　（六）二是: what is asked, by whom, how many have answered, and the states as a filter. */
@Component({
  selector: 'bf-answers-header',
  imports: [AnswerBar, FoldedText, MatButton, MatIcon, RouterLink, SheetLink, StateChip],
  templateUrl: './answers-header.html',
  styleUrl: './answers-header.scss',
})
export class AnswersHeader {
  readonly view = input.required<RequestView>();
  readonly table = model.required<boolean>();
  readonly urging = output();
  /** How many units are late that this reader may remind. */
  protected readonly late = computed(
    () => this.view().answers.filter((answer) => this.model.isLate(answer) && answer.offers.some(mayUrge)).length,
  );
  protected readonly model = inject(AnswersModel);
  private readonly dates = inject(Dates);
  protected readonly t = inject(Words).t;
  protected readonly about = computed(() => {
    const { about, reportId } = this.view();
    if (!about) return ['/reports', reportId];
    return about.type === 'section' ? ['/sections', about.id] : ['/reports', reportId, 'areas', about.id];
  });
  protected readonly asked = computed(() => {
    const { askedBy, at, kind } = this.view();
    return this.t(`contribution.asked.${kind}`, { by: askedBy.name, at: this.dates.moment(at) });
  });
  protected readonly due = computed(() => this.t('answers.due', { date: this.dates.date(this.view().dueDate) }));
  /** Those that some answer is in, and the one that is chosen. */
  protected readonly states = computed(() =>
    legendStates.filter((state) => this.model.counts()[state] || state === this.model.filter()),
  );

  protected choose(state: ContributionState): void {
    this.model.filter.update((chosen) => (chosen === state ? null : state));
  }
}
