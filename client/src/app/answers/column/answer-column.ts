import { Component, ElementRef, computed, effect, inject, input, output, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type AnswerView, type RequestView, countWords } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problems/problem-words';
import { FoldingActs } from '../../ui/acts/folding-acts';
import { AnsweredFigures } from '../../ui/contributions/answered-figures';
import type { ContributionOffer } from '../../ui/contributions/contribution-offers';
import { StateChip } from '../../ui/states/state-chip';
import { offerOf, placeActs } from './answer-acts';
import { AnswerText } from './answer-text';
import { AnswersModel } from '../answers-model';
import { Found } from '../list/found';
import { Choosing } from '../own/choosing';
import { OwnText } from '../own/own-text';
import { wordsOf } from '../own/taken-form';

/** One unit's answer: its state, figures and text, and at the foot what may be done with it. */
@Component({
  selector: 'bf-answer-column',
  imports: [AnswerText, Choosing, FoldingActs, Found, MatIcon, MatIconButton, StateChip],
  providers: [AnsweredFigures],
  templateUrl: './answer-column.html',
  styleUrl: './answer-column.scss',
})
export class AnswerColumn {
  readonly view = input.required<RequestView>();
  readonly answer = input.required<AnswerView>();
  readonly pinned = input(false);
  /** Whether others may stand beside it, so that it can be pinned. */
  readonly pins = input(false);
  readonly busy = input(false);
  readonly problem = input('');
  readonly notice = input('');
  readonly pin = output();
  readonly closed = output();
  readonly chosen = output<ContributionOffer>();
  private readonly problems = inject(ProblemWords);
  private readonly text = viewChild.required<ElementRef<HTMLElement>>('text');
  protected readonly model = inject(AnswersModel);
  protected readonly t = inject(Words).t;
  private readonly own = inject(OwnText);
  private readonly picked = computed(() => this.own.chosen()?.answerId === this.answer().id);
  private readonly useVerb = computed(() => {
    const lines = this.own.stands() ? wordsOf(this.own.blocksOf(this.answer())) : [];
    if (!lines.length) return this.t('acts.contribution.use');
    return this.picked()
      ? this.t('answers.own.take', { n: countWords(lines.join('')) })
      : this.t('answers.own.takeAll');
  });
  protected readonly acts = computed(() =>
    placeActs(
      this.answer(),
      this.view().kind,
      {
        verb: (action) => (action === 'use' ? this.useVerb() : this.t(`acts.contribution.${action}`)),
        refusal: ({ refusals }) => this.problems.refusalsText(refusals),
      },
      this.own.stands() ? { chosen: this.picked(), refusal: this.own.refusal() } : null,
    ),
  );
  protected readonly has = computed(() => {
    const { first, beside, menu } = this.acts();
    return !!first || beside.length + menu.length > 0;
  });

  constructor() {
    const registering = inject(AnsweredFigures);
    effect(() => registering.answer.set(this.answer()));
  }

  enter(): void {
    this.text().nativeElement.focus();
  }

  /** Enter where words are chosen is a press of the button. */
  protected drop(): void {
    const { first } = this.acts();
    if (first?.key.endsWith(' use') && !first.refusal && !this.busy()) this.choose(first.key);
  }

  protected choose(key: string): void {
    const offer = offerOf(this.answer(), key);
    if (offer) this.chosen.emit(offer);
  }
}
