import { HttpParams, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type AuditLine, type AuditPage, PAGE_SIZE, fingerprint } from '@bafang/shared';
import type { Observable } from 'rxjs';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { BusinessClock } from '../../session/business-clock';
import { LoadError } from '../../ui/load-error';
import { SheetLink } from '../../ui/sheet-link';
import { FullMomentWords } from '../../ui/time/date-pipes';
import { AdminWords } from '../admin-words';
import { AdminLayout } from '../layout/admin-layout';
import { asked, lastKnown } from '../table/asking';
import { Pager } from '../table/pager';
import { RowKeys } from '../table/row-keys';
import { AuditApi, keep } from './audit-api';
import { AuditEntry } from './audit-entry';
import { AuditFilters, type Chosen, NOTHING, datesOfChosen } from './audit-filters';
import { AuditVerdict } from './audit-verdict';
import { AuditWords } from './audit-words';
import { field, whileSame } from '../../session/kept/field';

/** 审计记录: what was done, newest first, and whether the chain holds. Reading it leaves an entry too. */
@Component({
  imports: [
    AdminLayout,
    AuditEntry,
    AuditFilters,
    AuditVerdict,
    FullMomentWords,
    LoadError,
    MatButton,
    MatIcon,
    Pager,
    RowKeys,
    SheetLink,
  ],
  templateUrl: './audit-page.html',
  styleUrls: ['../table/tables.scss', './audit-page.scss'],
})
export class AuditTrailPage {
  private readonly api = inject(AuditApi);
  private readonly say = inject(AdminWords);
  private readonly today = inject(BusinessClock).today;
  protected readonly t = inject(Words).t;
  protected readonly words = inject(AuditWords);
  protected readonly fingerprint = fingerprint;
  protected readonly chosen = signal<Chosen>(NOTHING);
  private readonly filter = computed(() => asked(datesOfChosen(this.chosen(), this.today())), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly sheet = computed(() => `/api/audit/export.xlsx?${new HttpParams({ fromObject: this.filter() })}`);
  protected readonly page = whileSame(this.filter, () => 1);
  protected readonly answer = httpResource<AuditPage>(() => ({
    url: '/api/audit',
    params: { ...this.filter(), page: this.page() },
  }));
  protected readonly view = lastKnown(this.answer);
  protected readonly filtered = computed(() => Object.keys(this.filter()).length > 0);
  protected readonly open = signal(0);

  protected readonly verdict = field(() => this.view()?.verified ?? null);
  protected readonly unverified = computed(() => {
    const verdict = this.verdict();
    return verdict?.ok ? Math.max(0, (this.view()?.entries ?? 0) - verdict.entries) : 0;
  });
  protected readonly acting = acting({ words: this.say.problem });
  /** Which of the two is on its way. */
  protected readonly doing = signal<'verify' | 'export' | null>(null);

  protected toggle(line: AuditLine): void {
    this.open.update((before) => (before === line.sequence ? 0 : line.sequence));
  }

  /** The entry before, where the page has it. */
  protected before(line: AuditLine): AuditLine | undefined {
    return this.view()?.items.find(({ sequence }) => sequence === line.sequence - 1);
  }

  protected reset(): void {
    this.chosen.set(NOTHING);
  }

  /** The page with this entry, opened; the reading itself will be one entry more. */
  protected show(sequence: number): void {
    this.reset();
    this.page.set(Math.max(1, Math.ceil(((this.view()?.entries ?? 0) + 2 - sequence) / PAGE_SIZE)));
    this.open.set(sequence);
  }

  protected verify(): Promise<void> {
    return this.act('verify', this.api.verify(), (verdict) => this.verdict.set(verdict));
  }

  protected export(): Promise<void> {
    return this.act('export', this.api.export(this.filter()), (file) => keep(file, `audit-${this.today()}.csv`));
  }

  private async act<T>(name: 'verify' | 'export', request: Observable<T>, done: (made: T) => void): Promise<void> {
    await this.acting.run(
      () => (this.doing.set(name), request),
      (made) => {
        done(made);
        this.answer.reload();
      },
    );
  }
}
