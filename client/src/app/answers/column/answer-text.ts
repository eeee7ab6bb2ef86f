import { Component, computed, inject, input } from '@angular/core';
import { type AnswerView, type DocumentJson, type RequestView, paragraphsOf } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { AnsweredFigures } from '../../ui/contributions/answered-figures';
import { RegisterFigure } from '../../ui/contributions/register-figure';
import { UsedMarks, type UsedPassage, UsedWords } from '../../ui/contributions/used-words';
import { FileList } from '../../ui/files/file-list';
import { PrintedBlocks } from '../../ui/printed/printed-blocks';
import { lookOf } from '../../ui/states/states';
import { Dates } from '../../ui/time/dates';
import { isOwed } from '../list/answer-order';
import { AnswersModel } from '../answers-model';
import { OwnText } from '../own/own-text';

/** What one unit answered: when, its figures, its text or why there is none; on screen and on paper. */
@Component({
  selector: 'bf-answer-text',
  imports: [FileList, PrintedBlocks, RegisterFigure, UsedMarks, UsedWords],
  templateUrl: './answer-text.html',
  styleUrl: './answer-text.scss',
})
export class AnswerText {
  readonly view = input.required<RequestView>();
  readonly answer = input.required<AnswerView>();
  private readonly model = inject(AnswersModel);
  private readonly dates = inject(Dates);
  protected readonly t = inject(Words).t;
  protected readonly late = computed(() => this.model.isLate(this.answer()));
  private readonly own = inject(OwnText);
  /** On paper nothing is registered. */
  protected readonly registering = inject(AnsweredFigures, { optional: true });
  /** Where each of the words that were taken stands by now, for who sees that text. */
  protected readonly used = computed((): readonly UsedPassage[] => {
    const body = this.own.stands() ? this.own.writer()?.text().body : null;
    const paragraphs = body ? paragraphsOf(body) : null;
    return this.answer().passages.map(({ text }) => ({
      text,
      place: paragraphs ? this.placeIn(paragraphs, text) : '',
    }));
  });
  protected readonly taken = computed(() => this.answer().passages.map(({ text }) => text));
  protected readonly tone = computed(() => `tone-${lookOf('contribution', this.answer().state)?.tone ?? 'grey'}`);
  protected readonly facts = computed(() => {
    const answer = this.answer();
    const moment = this.dates.moment(answer.enteredAt);
    const words = answer.words ? this.t('answers.words', { n: answer.words }) : '';
    return isOwed(answer) ? [this.dueWords(answer)] : [moment, words].filter(Boolean);
  });
  protected readonly blocks = computed(() =>
    this.answer().state === 'nothing' ? [] : ((this.answer().body as DocumentJson | null)?.content ?? []),
  );
  protected readonly figures = computed(() =>
    this.answer().reads === 'state' || this.answer().state === 'nothing' ? [] : (this.view().wants?.figures ?? []),
  );
  protected readonly because = computed(() => {
    const { state, reason } = this.answer();
    return reason && state !== 'nothing' ? this.t(`states.contribution.${state}`) : '';
  });

  private placeIn(paragraphs: readonly string[], passage: string): string {
    const lines = passage.split('\n');
    const at = paragraphs.findIndex((paragraph) => lines.some((line) => line && paragraph.includes(line)));
    return at < 0 ? this.t('answers.own.gone') : this.t('answers.own.at', { n: at + 1 });
  }

  private dueWords({ dueDate }: AnswerView): string {
    const date = this.t('time.before', { date: this.dates.date(dueDate) });
    return this.late() ? `${this.dates.due(dueDate)}${this.t('frame.comma')}${date}` : date;
  }
}
