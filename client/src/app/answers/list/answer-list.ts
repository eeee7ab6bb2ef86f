import { Component, DestroyRef, ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { AnswerView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Keys } from '../../ui/keys/keys';
import { StateChip } from '../../ui/states/state-chip';
import { Dates } from '../../ui/time/dates';
import { isOwed } from './answer-order';
import { AnswersModel } from '../answers-model';
import { Found } from './found';

export interface Chosen {
  readonly answer: AnswerView;
  /** Beside what stands open, by Ctrl. */
  readonly beside: boolean;
  /** By the keyboard: the focus goes on into the text. */
  readonly enters: boolean;
}

/** The units by the state of their answers; who is late comes first. j and k walk it, / seeks in it. */
@Component({
  selector: 'bf-answer-list',
  imports: [Found, MatIcon, StateChip],
  templateUrl: './answer-list.html',
  styleUrl: './answer-list.scss',
})
export class AnswerList {
  /** Of the answers that stand open, and the one of them at hand. */
  readonly open = input.required<readonly string[]>();
  readonly current = input.required<string>();
  readonly chosen = output<Chosen>();
  protected readonly model = inject(AnswersModel);
  private readonly dates = inject(Dates);
  private readonly search = viewChild.required<ElementRef<HTMLInputElement>>('search');
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = inject(Words).t;
  protected readonly none = computed(() =>
    this.model.hits() ? this.t('answers.notFound', { sought: this.model.sought().trim() }) : this.t('answers.noneOf'),
  );

  constructor() {
    const [keys, until] = [inject(Keys), inject(DestroyRef)];
    const seek = () => this.search().nativeElement.focus();
    keys.offer('answers', { j: () => this.walk(1), k: () => this.walk(-1), '/': seek }, until);
    keys.list('answerRows', until);
  }

  protected groupName(name: string): string {
    const own: Record<string, string> = { overdue: 'answers.lateGroup', nothing: 'answers.nothing' };
    return this.t(own[name] ?? `states.contribution.${name}`);
  }

  /** What the search found there, or else what was used of it, when it came or is due. */
  protected aside(answer: AnswerView): string {
    const hits = this.model.hits();
    if (hits) return this.t('answers.hits', { n: hits.get(answer.id) ?? 0 });
    if (answer.passages.length) return this.t('answers.used', { n: answer.passages.length });
    if (!isOwed(answer)) return this.dates.moment(answer.enteredAt);
    if (this.model.isLate(answer)) return this.dates.due(answer.dueDate);
    return this.t('time.before', { date: this.dates.date(answer.dueDate) });
  }

  /** A press of Enter is a click without a place. */
  protected choose(answer: AnswerView, { ctrlKey, metaKey, detail }: MouseEvent): void {
    this.chosen.emit({ answer, beside: ctrlKey || metaKey, enters: detail === 0 });
  }

  private walk(step: number): void {
    const listed = this.model.listed();
    const at = listed.findIndex(({ id }) => id === this.current());
    const answer = listed[at < 0 ? 0 : Math.min(Math.max(at + step, 0), listed.length - 1)];
    if (!answer) return;
    this.chosen.emit({ answer, beside: false, enters: false });
    this.place.querySelector<HTMLElement>(`#row-${answer.id}`)?.focus();
  }
}
