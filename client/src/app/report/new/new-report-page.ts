import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { type CreateReport, type ReportSources, usualTitle } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/acting';
import { BusinessClock } from '../../session/business-clock';
import { CurrentReport } from '../../session/current-report';
import { Session } from '../../session/session';
import { EmptyState } from '../../ui/empty-state';
import { LoadError } from '../../ui/load-error';

/** Opening a year: which one, for whom, from last year's edition or a template. Without any report it says who begins. */
@Component({
  imports: [EmptyState, LoadError, MatButton, RouterLink],
  templateUrl: './new-report-page.html',
  styleUrl: './new-report-page.scss',
})
export class NewReportPage {
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
  /** The year after the newest report; without any, the year that is running. */
  private readonly usualYear = computed(
    () => (this.reports.all().at(0)?.year ?? Number(this.clock.today().slice(0, 4)) - 1) + 1,
  );
  protected readonly year = linkedSignal((): number | null => this.usualYear());
  protected readonly issuingUnitId = linkedSignal(() => this.found()?.issuingUnits.at(0)?.id ?? '');
  protected readonly hostUnitId = linkedSignal(() => this.found()?.hostUnits.at(0)?.id ?? '');
  /** Last year's edition before all templates. */
  protected readonly starts = computed(() => {
    const found = this.found();
    const year = this.year();
    if (!found || !year) return [];
    const editions = found.editions.filter((edition) => edition.year === year - 1);
    return [
      ...editions.map((edition) => ({
        key: edition.id,
        from: { editionId: edition.id },
        name: this.t('newReport.edition', { year: edition.year, title: edition.title }),
        note: this.t('newReport.editionNote'),
      })),
      ...found.templates.map(({ id, name, years }) => ({
        key: id,
        from: { templateId: id },
        name,
        note: years ? this.t('newReport.templateNote', { years }) : this.t('newReport.templateAny'),
      })),
    ];
  });
  protected readonly start = linkedSignal(() => this.starts().at(0)?.key ?? '');
  protected readonly headline = computed(() => {
    const issuer = this.found()?.issuingUnits.find(({ id }) => id === this.issuingUnitId());
    const year = this.year();
    return issuer && year ? usualTitle(issuer.name, year) : '';
  });
  /** Nothing there at all: two ways to begin, until one is chosen. */
  protected readonly begun = signal(false);
  protected readonly nothing = computed(() => !this.reports.all().length && !this.begun());
  protected readonly missing = computed(() => {
    const year = this.year();
    if (!year || year < 1990 || year > 2200) return this.t('newReport.still.year');
    if (!this.issuingUnitId() || !this.hostUnitId()) return this.t('newReport.still.unit');
    return this.starts().some(({ key }) => key === this.start()) ? '' : this.t('newReport.still.start');
  });
  protected readonly acting = acting();

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const start = this.starts().find(({ key }) => key === this.start());
    const year = this.year();
    if (this.missing() || !start || !year) return;
    const report: CreateReport = {
      year,
      issuingUnitId: this.issuingUnitId(),
      hostUnitId: this.hostUnitId(),
      from: start.from,
    };
    await this.acting.run(
      () => this.http.post<{ id: string }>('/api/reports', report),
      ({ id }) => {
        this.reports.reload();
        return this.router.navigate(['/reports', id]);
      },
    );
  }
}
