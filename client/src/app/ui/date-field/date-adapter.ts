import { Injectable, inject } from '@angular/core';
import { type MatDateFormats, NativeDateAdapter } from '@angular/material/core';
import { MatDatepickerIntl } from '@angular/material/datepicker';
import { Words } from '../../i18n/words';
import { BusinessClock } from '../../session/business-clock';
import { Dates } from '../time/dates';

/** A date in full as `Dates` says it; the rest by Intl. */
const IN_FULL = 'in full';
export const DATE_FORMATS: MatDateFormats = {
  parse: { dateInput: null },
  display: {
    dateInput: IN_FULL,
    monthYearLabel: { year: 'numeric', month: 'short' },
    dateA11yLabel: IN_FULL,
    monthYearA11yLabel: { year: 'numeric', month: 'long' },
  },
};

/** Material's calendar in the language of the app, on the day of the instance. A civil date is that day, wherever the browser is. */
@Injectable()
export class CivilDateAdapter extends NativeDateAdapter {
  private readonly dates = inject(Dates);
  private readonly clock = inject(BusinessClock);

  constructor() {
    super();
    this.setLocale(this.dates.locale());
  }

  override today = (): Date => this.deserialize(this.clock.today())!;
  override getFirstDayOfWeek = (): number => 1;

  override deserialize(date: unknown): Date | null {
    if (typeof date !== 'string' || !date) return super.deserialize(date);
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return this.createDate(year, month - 1, day);
  }

  /** The day as it stands here: Material's own takes the one in Greenwich. */
  override toIso8601(date: Date): string {
    const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
    return [String(date.getFullYear()).padStart(4, '0'), month, day].join('-');
  }

  override format(date: Date, format: object | string): string {
    return format === IN_FULL ? this.dates.full(this.toIso8601(date)) : super.format(date, format as object);
  }
}

/** What the calendar's buttons are called. */
@Injectable()
export class CalendarWords extends MatDatepickerIntl {
  private readonly t = inject(Words).t;
  override calendarLabel = this.t('time.picker.calendar');
  override prevMonthLabel = this.t('time.picker.monthBefore');
  override nextMonthLabel = this.t('time.picker.monthAfter');
  override prevYearLabel = this.t('time.picker.yearBefore');
  override nextYearLabel = this.t('time.picker.yearAfter');
  override prevMultiYearLabel = this.t('time.picker.yearsBefore');
  override nextMultiYearLabel = this.t('time.picker.yearsAfter');
  override switchToMonthViewLabel = this.t('time.picker.toDays');
  override switchToMultiYearViewLabel = this.t('time.picker.toYears');
}
