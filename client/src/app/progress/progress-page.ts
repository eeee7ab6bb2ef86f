import { HttpClient, httpResource } from '@angular/common/http';
import { Component, DestroyRef, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type OriginsView, type OwedLine, type ProgressView, bureauRoles, shortHeading } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { Words } from '../i18n/words';
import { Session } from '../session/session';
import { unasked } from '../session/requests/traffic';
import { LoadError } from '../ui/load-error';
import { carriedOf, sharesByUnit } from '../ui/origins/shares';
import { Printing } from '../ui/printing';
import { SectionNames } from '../ui/names/section-names';
import { SheetLink } from '../ui/sheet-link';
import { StateChip } from '../ui/states/state-chip';
import { lookOf } from '../ui/states/states';
import { MomentWords } from '../ui/time/date-pipes';
import { Dates } from '../ui/time/dates';
import { wordsOf } from '../ui/names/title-words';
import { Urging } from '../urging/urging';
import { BoardKeys } from './board-keys';
import { type ProgressCell, type ProgressUnit, boardOf } from './board';
import { ProgressBar, progressOrder } from './progress-bar';

const EVERY = 60_000;

const sumOf = (lines: ProgressView['supportingOnly'], what: 'answered' | 'total' | 'overdue'): number =>
  lines.reduce((sum, { material }) => sum + material[what], 0);

/** 进度: how far the year is, and units × areas with one icon for each section that a unit leads. */
@Component({
  imports: [
    BoardKeys,
    LoadError,
    MatButton,
    MatIcon,
    MomentWords,
    ProgressBar,
    RouterLink,
    SheetLink,
    StateChip,
    Urging,
  ],
  templateUrl: './progress-page.html',
  styleUrls: ['./progress-page.scss', './progress-on-phone.scss', './progress-on-paper.scss'],
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
  private readonly session = inject(Session);
  /** Whoever may remind chooses units here; with none chosen all that are late are listed. */
  protected readonly mayUrge = computed(() => this.session.has('coordinator', 'reviewer'));
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly ofChosen = computed(() => {
    const chosen = this.chosen();
    return ({ unit }: OwedLine) => !chosen.size || chosen.has(unit.id);
  });
  private readonly urging = viewChild(Urging);
  protected readonly said = signal('');
  protected readonly othersWords = computed(() => {
    const others = this.view()?.supportingOnly ?? [];
    const answered = sumOf(others, 'answered');
    const owed = sumOf(others, 'total') - answered;
    const material = answered + owed ? [this.t('progress.othersMaterial', { answered, owed })] : [];
    return [this.t('progress.others', { n: others.length }), ...material].join(this.t('frame.comma'));
  });
  protected readonly othersLate = computed(() => sumOf(this.view()?.supportingOnly ?? [], 'overdue'));
  /** Answers of whoever was asked, whether it leads something or not. */
  protected readonly answersLate = computed(() => this.othersLate() + sumOf(this.view()?.units ?? [], 'overdue'));
  private readonly origins = httpResource<OriginsView>(() =>
    this.session.has(...bureauRoles) ? `/api/reports/${this.reportId()}/origins` : undefined,
  );
  /** 沿用率 of what each unit leads, for who reads the texts; null: there is no last year. */
  protected readonly carried = computed(() => {
    const view = this.origins.hasValue() ? this.origins.value() : null;
    return view && view.lastYear !== null ? sharesByUnit(view) : null;
  });
  /** The mere contributors, unfolded. */
  protected readonly others = signal(false);
  protected readonly board = computed(() => {
    const view = this.view();
    return view && boardOf(view);
  });
  protected readonly states = computed(() => progressOrder.filter((state) => this.view()?.counts[state]));
  /** The next date of the plan that somebody still works towards. */
  protected readonly next = computed(() => {
    const view = this.view();
    const line = view && view.done < view.total ? view.deadlines.find(({ daysLeft }) => daysLeft >= 0) : undefined;
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

  protected choose(unitId: string, chosen: boolean): void {
    this.chosen.update((now) => new Set(chosen ? [...now, unitId] : [...now].filter((id) => id !== unitId)));
  }

  protected chooseAll(chosen: boolean): void {
    this.chosen.set(new Set(chosen ? this.board()!.rows.map(({ unit }) => unit.id) : []));
  }

  protected carriedBy(unitId: string): string {
    const share = carriedOf(this.carried()?.get(unitId) ?? null);
    return share === null ? '' : `${share}%`;
  }

  protected urge(): void {
    this.said.set('');
    void this.urging()?.open();
  }

  protected told(n: number): void {
    this.said.set(this.t('progress.urgedDone', { n }));
    this.chosen.set(new Set());
    void this.refresh();
  }

  protected urgedWords({ urged }: Pick<ProgressUnit, 'urged'>): string {
    if (!urged) return this.t('progress.never');
    return this.t('progress.urgedTo', {
      moment: this.dates.moment(urged.at),
      rung: this.t(`progress.rung.${urged.rung}`),
    });
  }

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
