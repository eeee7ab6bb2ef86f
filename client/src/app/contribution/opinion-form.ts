import { Component, computed, inject, input } from '@angular/core';
import { type ContributionText, type ContributionView, type OpinionVerdict, opinionVerdicts } from '@bafang/shared';
import { Words } from '../i18n/words';
import { keptElsewhere } from '../session/kept/drafts';
import { Written } from '../ui/written/written';
import type { TextWriter } from '../writing/saving/text-writer';

/** 意见: what a unit says of the text beside it, and why. */
@Component({
  selector: 'bf-opinion-form',
  imports: [Written],
  template: `
    @if (view().writes) {
      <fieldset>
        <legend>{{ t('contribution.opinion.title') }}</legend>
        @for (verdict of verdicts; track verdict) {
          <label class="verdict">
            <input type="radio" name="verdict" [checked]="verdict === chosen()" (change)="choose(verdict)" />
            <span
              ><b>{{ t('contribution.opinion.verdict.' + verdict) }}</b
              ><small>{{ t('contribution.opinion.' + hints() + verdict) }}</small></span
            >
          </label>
        }
      </fieldset>
      @if (explains()) {
        <div class="field">
          <label for="opinion-note">{{ t('contribution.opinion.' + whys() + chosen()) }}</label>
          <textarea class="input" id="opinion-note" rows="5" maxlength="2000" [bfWritten]="note"></textarea>
        </div>
      }
    } @else {
      <h2>{{ t('contribution.opinion.title') }}</h2>
      <p class="said">
        <b>{{ t(chosen() ? 'contribution.opinion.verdict.' + chosen() : 'contribution.opinion.none') }}</b>
      </p>
      @if (explains() && note()) {
        <blockquote>{{ note() }}</blockquote>
      }
    }
  `,
  styleUrl: './opinion-form.scss',
})
export class OpinionForm {
  readonly view = input.required<ContributionView>();
  readonly writer = input.required<TextWriter<ContributionText>>();
  protected readonly t = inject(Words).t;
  protected readonly verdicts = opinionVerdicts;
  protected readonly chosen = computed(() => this.writer().text().verdict);
  /** Of an area or the whole what to change is said in words. */
  protected readonly hints = computed(() => (this.view().draft ? 'hintOfWhole.' : 'hint.'));
  protected readonly whys = computed(() => (this.view().draft ? 'whyOfWhole.' : 'why.'));
  protected readonly explains = computed(() => this.chosen() !== null && this.chosen() !== 'agree');
  protected readonly note = keptElsewhere(
    computed(() => this.writer().text().note),
    (note) => this.writer().change({ note }),
  );

  protected choose(verdict: OpinionVerdict): void {
    this.writer().change({ verdict });
  }
}
