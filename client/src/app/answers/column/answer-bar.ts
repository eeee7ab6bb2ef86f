import { Component, computed, input } from '@angular/core';
import type { ContributionState } from '@bafang/shared';
import { lookOf } from '../../ui/states/states';
import { legendStates } from '../list/answer-order';

/** How much of a tone a piece keeps: neighbours of one tone are told apart by it. */
const paler: Partial<Record<ContributionState, number>> = { disposed: 70, nothing: 55, asked: 35, withdrawn: 20 };

/** One stacked bar; the legend above it says the same in words. */
@Component({
  selector: 'bf-answer-bar',
  template: `@for (piece of pieces(); track piece.state) {
    <i
      [class]="'tone-' + piece.tone"
      [class.checking]="piece.state === 'checking'"
      [style.flex-grow]="piece.n"
      [style.--kept]="piece.kept + '%'"
    ></i>
  }`,
  styles: `
    :host {
      display: flex;
      gap: 2px;
      block-size: 9px;
      overflow: hidden;
      border-radius: 5px;
    }
    i {
      flex-basis: 0;
      background: color-mix(in srgb, var(--tone) var(--kept), var(--mat-sys-surface));
    }
    .checking {
      background: repeating-linear-gradient(
        135deg,
        var(--tone) 0 4px,
        color-mix(in srgb, var(--tone) 35%, var(--mat-sys-surface)) 4px 7px
      );
    }
  `,
})
export class AnswerBar {
  readonly counts = input.required<Readonly<Partial<Record<ContributionState, number>>>>();
  protected readonly pieces = computed(() =>
    legendStates
      .map((state) => ({
        state,
        n: this.counts()[state] ?? 0,
        tone: lookOf('contribution', state)?.tone ?? 'grey',
        kept: paler[state] ?? 100,
      }))
      .filter(({ n }) => n),
  );
}
