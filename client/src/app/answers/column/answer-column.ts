import { Component, ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { AnswerView, RequestView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problems/problem-words';
import { FoldingActs } from '../../ui/acts/folding-acts';
import type { ContributionOffer } from '../../ui/contributions/contribution-offers';
import { StateChip } from '../../ui/states/state-chip';
import { offerOf, placeActs } from './answer-acts';
import { AnswerText } from './answer-text';
import { AnswersModel } from '../answers-model';
import { Found } from '../list/found';

/** One unit's answer: its state, figures and text, and at the foot what may be done with it. */
@Component({
  selector: 'bf-answer-column',
  imports: [AnswerText, FoldingActs, Found, MatIcon, MatIconButton, StateChip],
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
  protected readonly acts = computed(() =>
    placeActs(this.answer(), this.view().kind, {
      verb: (action) => this.t(`acts.contribution.${action}`),
      refusal: ({ refusals }) => this.problems.refusalsText(refusals),
    }),
  );
  protected readonly has = computed(() => {
    const { first, beside, menu } = this.acts();
    return !!first || beside.length + menu.length > 0;
  });

  enter(): void {
    this.text().nativeElement.focus();
  }

  protected choose(key: string): void {
    const offer = offerOf(this.answer(), key);
    if (offer) this.chosen.emit(offer);
  }
}
