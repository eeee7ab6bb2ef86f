import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { type InboxView, addDays } from '@bafang/shared';
import { Words } from '../i18n/words';
import { Session } from '../session/session';
import { Dates } from '../ui/time/dates';

/** The schedule counted backwards, a gavel on the two dates set by law. */
@Component({
  selector: 'bf-inbox-schedule',
  imports: [MatIcon],
  templateUrl: './inbox-schedule.html',
  styleUrl: './inbox-schedule.scss',
})
export class InboxSchedule {
  readonly schedule = input.required<InboxView['schedule']>();
  readonly progress = input<InboxView['progress']>(null);

  private readonly session = inject(Session);
  protected readonly t = inject(Words).t;
  protected readonly dates = inject(Dates);
  /** The note around the mark that it explains. */
  protected readonly note = computed(() =>
    this.t('inbox.legalNote', { mark: '\u0000', unit: this.session.me()?.hostUnit ?? '' }).split('\u0000'),
  );
  protected readonly hasLegal = computed(() => this.schedule().some(({ legal }) => legal));

  /** The law says “before”; what is stored is the last day in time. */
  protected day(line: InboxView['schedule'][number]): string {
    return line.legal
      ? this.t('time.before', { date: this.dates.date(addDays(line.date, 1)) })
      : this.dates.date(line.date);
  }
}
