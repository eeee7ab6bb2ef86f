import { HttpClient } from '@angular/common/http';
import { Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type ProgressView, shortHeading } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { Words } from '../i18n/words';
import { unasked } from '../session/requests/traffic';
import { LoadError } from '../ui/load-error';
import { Printing } from '../ui/printing';
import { SectionNames } from '../ui/section-names';
import { StateChip } from '../ui/states/state-chip';
import { lookOf } from '../ui/states/states';
import { MomentWords } from '../ui/time/date-pipes';
import { Dates } from '../ui/time/dates';
import { wordsOf } from '../ui/title-words';
import { type ProgressCell, boardOf } from './board';
import { ProgressBar, progressOrder } from './progress-bar';

const EVERY = 60_000;

/** 进度: how far the year is, and units × areas with one icon for each section that a unit leads. */
@Component({
  imports: [LoadError, MatIcon, MomentWords, ProgressBar, RouterLink, StateChip],
  templateUrl: './progress-page.html',
  styleUrls: ['./progress-page.scss', './progress-on-paper.scss'],
})
export class ProgressPage {
  readonly reportId = input.required<string>();

  private readonly http = inject(HttpClient);
  private readonly dates = inject(Dates);
  private readonly names = inject(SectionNames);
  protected readonly t = inject(Words).t;
  /** What an area is about, to be broken between words. */
  protected readonly short = (heading: string): string[] => wordsOf(shortHeading(heading));
  protected readonly printing = inject(Printing).now;
  protected readonly view = signal<ProgressView | null>(null);
  protected readonly failure = signal<unknown>(null);
  /** The mere contributors, unfolded. */
  protected readonly others = signal(false);
  protected readonly board = computed(() => {
    const view = this.view();
    return view && boardOf(view);
  });
  protected readonly states = computed(() => progressOrder.filter((state) => this.view()?.counts[state]));
  /** The next date of the plan that is still to come. */
  protected readonly next = computed(() => {
    const line = this.view()?.deadlines.find(({ daysLeft }) => daysLeft >= 0);
    return (
      line && {
        name: this.t(`inbox.milestone.${line.milestone}`),
        date: this.dates.date(line.date),
        left: this.dates.due(line.date),
      }
    );
  });
  protected readonly overdueWords = (dates: readonly (string | null)[]): string => {
    const first = dates
      .filter((date) => date !== null)
      .sort()
      .at(0);
    return first ? this.dates.due(first) : '';
  };

  constructor() {
    effect(() => {
      this.reportId();
      untracked(() => void this.load());
    });
    const timer = setInterval(() => void this.refresh(), EVERY);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected toneOf = (state: string): string => `tone-${lookOf('section', state)?.tone ?? 'grey'}`;

  protected cellName(cell: ProgressCell): string {
    const overdue = cell.overdue && cell.dueDate ? this.dates.due(cell.dueDate) : '';
    return [cell.label, this.names.title(cell), this.t(`states.section.${cell.state}`), overdue]
      .filter(Boolean)
      .join(this.t('frame.comma'));
  }

  protected async load(): Promise<void> {
    this.failure.set(null);
    try {
      this.view.set(await this.ask());
    } catch (error) {
      this.failure.set(error);
    }
  }

  /** Once a minute while it is looked at; a failure leaves the board with its time. */
  private async refresh(): Promise<void> {
    if (document.hidden) return;
    const view = await this.ask().catch(() => null);
    if (view) this.view.set(view);
  }

  private ask(): Promise<ProgressView> {
    return firstValueFrom(
      this.http.get<ProgressView>(`/api/reports/${this.reportId()}/progress`, { context: unasked() }),
    );
  }
}
