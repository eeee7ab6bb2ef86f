import { Component, afterNextRender, computed, inject, input, output, viewChild } from '@angular/core';
import { DateAdapter, MAT_DATE_FORMATS } from '@angular/material/core';
import { MatCalendar, MatDatepickerIntl } from '@angular/material/datepicker';
import { CalendarWords, CivilDateAdapter, DATE_FORMATS } from './date-adapter';

/** Material's calendar over civil dates; its day has the focus at once. */
@Component({
  selector: 'bf-calendar',
  imports: [MatCalendar],
  providers: [
    { provide: DateAdapter, useClass: CivilDateAdapter },
    { provide: MAT_DATE_FORMATS, useValue: DATE_FORMATS },
    { provide: MatDatepickerIntl, useClass: CalendarWords },
  ],
  template: `<mat-calendar
    [selected]="selected()"
    [startAt]="selected() ?? least()"
    [minDate]="least()"
    [maxDate]="most()"
    (selectedChange)="choose($event)"
  />`,
})
export class Calendar {
  readonly value = input('');
  readonly min = input<string | null>(null);
  readonly max = input<string | null>(null);
  readonly chosen = output<string>();
  private readonly adapter = inject<DateAdapter<Date>>(DateAdapter);
  private readonly calendar = viewChild.required<MatCalendar<Date>>(MatCalendar);
  protected readonly selected = computed(() => this.adapter.deserialize(this.value()));
  protected readonly least = computed(() => this.adapter.deserialize(this.min()));
  protected readonly most = computed(() => this.adapter.deserialize(this.max()));

  constructor() {
    afterNextRender(() => this.calendar().focusActiveCell());
  }

  protected choose(date: Date | null): void {
    if (date) this.chosen.emit(this.adapter.toIso8601(date));
  }
}
