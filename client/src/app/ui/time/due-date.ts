import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Dates } from './dates';

/** 逾期2天 over 12月11日: a due date always in words, its colour by urgency. */
@Component({
  selector: 'bf-due',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': 'dates.urgency(date())' },
  template: `<b>{{ words() }}</b> <time [attr.datetime]="date()">{{ dates.date(date()) }}</time>`,
  styleUrl: './due-date.scss',
})
export class DueDate {
  readonly date = input.required<string>();
  protected readonly dates = inject(Dates);
  protected readonly words = computed(() => this.dates.due(this.date()));
}
