import { Component, computed, inject, input } from '@angular/core';
import type { Disposition } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { type Draft, part } from '../../session/kept/drafts';
import { Written } from '../../ui/written/written';
import { type Disposal, choices } from './disposal';

/** 采纳、部分采纳、不采纳, and why. */
@Component({
  selector: 'bf-disposal-form',
  imports: [Written],
  template: `
    <fieldset>
      <legend>{{ t('opinions.column.disposition') }}</legend>
      <div class="choices">
        @for (choice of choices; track choice) {
          <label [class.chosen]="choice === disposal()().disposition">
            <input
              type="radio"
              name="disposition"
              [checked]="choice === disposal()().disposition"
              (change)="choose(choice)"
            />{{ t('contribution.opinion.dispositions.' + choice) }}
          </label>
        }
      </div>
    </fieldset>
    @if (disposal()().disposition !== 'adopted') {
      <div class="field">
        <label for="opinion-reason"
          >{{ t('opinions.column.reason') }}<small>{{ t('opinions.told') }}</small></label
        >
        <textarea class="input" id="opinion-reason" rows="3" maxlength="2000" [bfWritten]="reason()"></textarea>
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
    legend {
      margin-block-end: 4px;
      padding: 0;
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(104px, 1fr));
      gap: 8px;
    }
    .choices label {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 8px;
      min-block-size: 40px;
      padding-inline: 6px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
      cursor: pointer;
    }
    .choices .chosen {
      border-color: var(--mat-sys-primary);
      background: var(--bf-selected);
      font-weight: 600;
    }
    input {
      margin: 0;
    }
    .field > label {
      display: flex;
      justify-content: space-between;
      gap: 12px;
    }
  `,
})
export class DisposalForm {
  readonly disposal = input.required<Draft<Disposal>>();
  protected readonly t = inject(Words).t;
  protected readonly choices = choices;
  protected readonly reason = computed(() => part(this.disposal(), 'reason'));

  protected choose(disposition: Disposition): void {
    this.disposal().update((now) => ({ ...now, disposition }));
  }
}
