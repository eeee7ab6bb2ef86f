import { Component, inject, input } from '@angular/core';
import type { RequestView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { StateChip } from '../../ui/states/state-chip';
import { AnswerText } from '../column/answer-text';

/** All answers one after the other, as they are taken to a meeting. */
@Component({
  selector: 'bf-answers-on-paper',
  imports: [AnswerText, StateChip],
  template: `@for (answer of view().answers; track answer.id) {
    <section>
      <h2>
        {{ answer.unit.shortName
        }}<bf-state
          kind="contribution"
          [state]="answer.state"
          [named]="answer.state === 'nothing' ? t('answers.nothing') : ''"
        />
      </h2>
      <bf-answer-text [view]="view()" [answer]="answer" />
    </section>
  }`,
  styles: `
    section {
      padding-block: 8pt;
      border-block-start: var(--bf-rule);
    }
    h2 {
      display: flex;
      gap: 12pt;
      align-items: center;
      break-after: avoid;
    }
  `,
})
export class AnswersOnPaper {
  readonly view = input.required<RequestView>();
  protected readonly t = inject(Words).t;
}
