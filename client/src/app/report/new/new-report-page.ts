import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { type CreateReport, type ReportSources, firstTitle } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { BusinessClock } from '../../session/business-clock';
import { CurrentReport } from '../../session/current-report';
import { draft } from '../../session/kept/drafts';
import { Session } from '../../session/session';
import { EmptyState } from '../../ui/empty-state';
import { LoadError } from '../../ui/load-error';
import { Written } from '../../ui/written/written';
import { field } from '../../session/kept/field';

/** Opening a year: which one, for whom, from an earlier report or a template, and what it is called. Without any report it says who begins. */
@Component({
  imports: [EmptyState, LoadError, MatButton, RouterLink, Written],
  templateUrl: './new-report-page.html',
  styleUrl: './new-report-page.scss',
})
export class NewReportPage {
  /** The edition that brought somebody here, of the address. */
  readonly edition = input<string>();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly reports = inject(CurrentReport);
  private readonly clock = inject(BusinessClock);
  protected readonly session = inject(Session);
  protected readonly t = inject(Words).t;
  protected readonly mayCreate = computed(() => this.session.has('coordinator'));
  protected readonly sources = httpResource<ReportSources>(() =>
    this.mayCreate() ? '/api/reports/sources' : undefined,
  );
  protected readonly host = computed(() => this.session.instance()?.hostUnit ?? this.session.me()?.hostUnit);

  private readonly found = computed(() => (this.sources.hasValue() ? this.sources.value() : null));
  private readonly asked = computed(() => this.found()?.editions.find(({ id }) => id === this.edition()));
  /** The year after the report that brought here, or the newest; without any, the year that is running. */
  private readonly usualYear = computed(
    () => ((this.asked() ?? this.reports.all().at(0))?.year ?? Number(this.clock.today().slice(0, 4)) - 1) + 1,
  );
  protected readonly year = field((): number | null => this.usualYear());
  protected readonly issuingUnitId = field(
    () => this.asked()?.issuingUnitId ?? this.found()?.issuingUnits.at(0)?.id ?? '',
  );
  protected readonly hostUnitId = field(() => this.found()?.hostUnits.at(0)?.id ?? '');
  /** The unit's earlier reports, newest first, before all templates. */
  protected readonly starts = computed(() => {
    const found = this.found();
    const year = this.year();
    if (!found || !year) return [];
    const editions = found.editions.filter(
      (edition) => edition.year < year && edition.issuingUnitId === this.issuingUnitId(),
    );
    return [
      ...editions.map((edition) => ({
        key: edition.id,
        from: { editionId: edition.id },
        source: edition,
        name: this.t('newReport.edition', { year: edition.year }),
        note: this.t('newReport.editionNote', { n: year - edition.year }),
      })),
      ...found.templates.map(({ id, name, years }) => ({
        key: id,
        from: { templateId: id },
        source: null,
        name,
        note: years ? this.t('newReport.templateNote', { years }) : this.t('newReport.templateAny'),
      })),
    ];
  });
  protected readonly chosen = signal('');
  /** What was chosen, as long as it is offered; else what brought here; else the first. */
  protected readonly start = computed(() => {
    const keys = this.starts().map(({ key }) => key);
    return [this.chosen(), this.edition() ?? ''].find((key) => keys.includes(key)) ?? keys.at(0) ?? '';
  });
  private readonly startedFrom = computed(() => this.starts().find(({ key }) => key === this.start()));
  /** What the server would call it. */
  private readonly usual = computed(() => {
    const issuer = this.found()?.issuingUnits.find(({ id }) => id === this.issuingUnitId());
    const year = this.year();
    return issuer && year ? firstTitle(issuer.name, year, this.startedFrom()?.source) : '';
  });
  /** Own words hold for the year and the unit that they were written for. */
  protected readonly title = draft(
    () => `new-report.${this.issuingUnitId()}.${this.year()}`,
    () => this.usual(),
  );
  /** Nothing there at all: two ways to begin, until one is chosen. */
  protected readonly begun = signal(false);
  protected readonly nothing = computed(() => !this.reports.all().length && !this.begun());
  protected readonly missing = computed(() => {
    const year = this.year();
    if (!year || year < 1990 || year > 2200) return this.t('newReport.still.year');
    if (!this.issuingUnitId() || !this.hostUnitId()) return this.t('newReport.still.unit');
    if (!this.startedFrom()) return this.t('newReport.still.start');
    return this.title().trim() ? '' : this.t('newReport.still.title');
  });
  protected readonly acting = acting();

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const start = this.startedFrom();
    const year = this.year();
    if (this.missing() || !start || !year) return;
    const report: CreateReport = {
      year,
      issuingUnitId: this.issuingUnitId(),
      hostUnitId: this.hostUnitId(),
      from: start.from,
      title: this.title().trim(),
    };
    const forget = this.title.sending();
    await this.acting.run(
      () => this.http.post<{ id: string }>('/api/reports', report),
      ({ id }) => {
        forget();
        this.reports.reload();
        return this.router.navigate(['/reports', id]);
      },
    );
  }
}
