import { httpResource } from '@angular/common/http';
import { Component, ElementRef, afterRenderEffect, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { ImportConfirmed, ReportSources, UnitRef } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { CurrentReport } from '../../session/current-report';
import { ImportApi } from '../import-api';
import { ImportModel } from '../import-model';
import { renumbered } from './renumbered';
import { field } from '../../session/kept/field';

const choose = (units: readonly UnitRef[], named: string | null | undefined): string =>
  units.find(({ name, shortName }) => named && (name.includes(named) || named.includes(shortName)))?.id ??
  (units.length === 1 ? (units[0]?.id ?? '') : '');

/** Title, year and whose report it is; then it is the baseline of its year. */
@Component({
  selector: 'bf-confirm-import',
  imports: [MatButton, MatIcon, RouterLink],
  templateUrl: './confirm-import.html',
  styleUrl: './confirm-import.scss',
})
export class ConfirmImport {
  readonly back = output();
  private readonly api = inject(ImportApi);
  private readonly reports = inject(CurrentReport);
  protected readonly model = inject(ImportModel);
  protected readonly t = inject(Words).t;
  protected readonly units = httpResource<Pick<ReportSources, 'issuingUnits' | 'hostUnits'>>(
    () => '/api/reports/sources',
    { defaultValue: { issuingUnits: [], hostUnits: [] } },
  );
  private readonly issuers = computed(() => (this.units.hasValue() ? this.units.value().issuingUnits : []));
  private readonly hosts = computed(() => (this.units.hasValue() ? this.units.value().hostUnits : []));
  private readonly named = computed(() => this.model.view()?.issuer);
  protected readonly issuingUnitId = field(() => choose(this.issuers(), this.named()));
  protected readonly hostUnitId = field(() => choose(this.hosts(), null));
  protected readonly acting = acting({ stale: () => this.model.load(this.model.view()?.id ?? '') });
  protected readonly done = signal<ImportConfirmed | null>(null);
  protected readonly year = computed(() => this.model.draft()?.year ?? null);
  /** What a reader of the source would miss: its numbers. */
  protected readonly renumbered = computed(() => {
    const all = renumbered(this.model.nodes(), this.model.view()?.lines ?? []);
    return all[0] ? this.t('import.renumbered', { n: all.length, ...all[0] }) : '';
  });
  protected readonly refusal = computed(() => {
    if (!this.model.draft()?.title.trim()) return this.t('import.noTitle');
    if (!this.year()) return this.t('import.noYear');
    return this.issuingUnitId() && this.hostUnitId() ? '' : this.t('import.noUnits');
  });

  constructor() {
    // the button that led here is gone: the first field, and then the next step, takes the focus
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect(() => host.querySelector<HTMLElement>(this.done() ? 'a' : 'input')?.focus());
  }

  protected setYear(typed: string): void {
    const year = Number(typed);
    this.model.change({ year: Number.isInteger(year) && year >= 1990 && year <= 2200 ? year : null });
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    if (this.refusal()) return;
    await this.acting.run(
      () => this.send(),
      (confirmed) => {
        this.done.set(confirmed);
        this.reports.reload();
      },
    );
  }

  /** What is still being kept goes first. */
  private async send(): Promise<ImportConfirmed> {
    await this.model.flush();
    const view = this.model.view();
    if (!view || this.model.unsaved()) throw this.model.unsaved();
    const place = { issuingUnitId: this.issuingUnitId(), hostUnitId: this.hostUnitId() };
    return firstValueFrom(this.api.confirm(view.id, view.version, place));
  }
}
