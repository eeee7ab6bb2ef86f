import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../../i18n/words';
import { StateChip } from '../../ui/states/state-chip';
import type { AnyState } from '../../ui/states/states';
import type { Step } from './steps';

/** From which states to which an act leads. */
@Component({
  selector: 'bf-step-states',
  imports: [MatIcon, StateChip],
  template: `@if (step().allBut[0]; as but) {
      <span>{{ t('help.steps.allBut', { state: t('states.' + step().kind + '.' + but) }) }}</span>
    } @else {
      @for (state of from(); track state) {
        <bf-state [kind]="step().kind" [state]="state" />
      }
    }
    @if (to().length) {
      <mat-icon
        class="small on-paper"
        svgIcon="arrow_forward"
        role="img"
        aria-hidden="false"
        [attr.aria-label]="t('help.steps.to')"
      />
      @for (state of to(); track state) {
        <bf-state [kind]="step().kind" [state]="state" />
      }
    } @else {
      <span class="stays">{{ t('help.steps.stays') }}</span>
    }`,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 10px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
    .stays {
      color: var(--bf-ink-3);
    }
  `,
})
export class StepStates {
  readonly step = input.required<Step>();
  protected readonly t = inject(Words).t;
  protected readonly from = computed(() => this.step().from as readonly AnyState[]);
  protected readonly to = computed(() => this.step().to as readonly AnyState[]);
}
