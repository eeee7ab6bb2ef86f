import { Component, computed, inject, input } from '@angular/core';
import type { RequestView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { StateChip } from '../../ui/states/state-chip';
import { sumsOf } from './answer-figures';
import { AnswersModel } from '../answers-model';

/** All units that are listed × the figures that are wanted, with their sums. */
@Component({
  selector: 'bf-answers-table',
  imports: [StateChip],
  templateUrl: './answers-table.html',
  styleUrl: './answers-table.scss',
})
export class AnswersTable {
  readonly view = input.required<RequestView>();
  protected readonly model = inject(AnswersModel);
  protected readonly t = inject(Words).t;
  protected readonly figures = computed(() => this.view().wants?.figures ?? []);
  protected readonly rows = this.model.listed;
  protected readonly sums = computed(() => sumsOf(this.rows(), this.figures()));
}
