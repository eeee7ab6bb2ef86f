import { Pipe, type PipeTransform, inject } from '@angular/core';
import { Dates } from './dates';

// Impure: the words follow the language and the clock, which are signals. Each is a cheap look-up.

@Pipe({ name: 'dateWords', pure: false })
export class DateWords implements PipeTransform {
  private readonly dates = inject(Dates);
  transform = (date: string): string => this.dates.date(date);
}

@Pipe({ name: 'momentWords', pure: false })
export class MomentWords implements PipeTransform {
  private readonly dates = inject(Dates);
  transform = (instant: string): string => this.dates.moment(instant);
}

@Pipe({ name: 'fullMomentWords', pure: false })
export class FullMomentWords implements PipeTransform {
  private readonly dates = inject(Dates);
  transform = (instant: string): string => this.dates.fullMoment(instant);
}
