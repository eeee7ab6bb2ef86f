import { Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { Dates } from './dates';

/** 逾期2天 over 12月11日: a due date always in words, its colour by urgency; once it is met, the date alone. */
@Component({
  selector: 'bf-due',
  host: { '[class]': "met() ? '' : dates.urgency(date())" },
  template: `@if (!met()) {
      <b>{{ words() }}</b>
    }
    <time [attr.datetime]="date()">{{ dates.date(date()) }}</time>`,
  styleUrl: './due-date.scss',
})
export class DueDate {
  readonly date = input.required<string>();
  readonly met = input(false, { transform: booleanAttribute });
  protected readonly dates = inject(Dates);
  protected readonly words = computed(() => this.dates.due(this.date()));
}
