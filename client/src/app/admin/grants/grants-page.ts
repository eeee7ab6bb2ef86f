import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { type DecideGrants, type GrantLine, type GrantsDecided, type Page, grantStates } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { EmptyState } from '../../ui/empty-state';
import { LoadError } from '../../ui/load-error';
import { MomentWords } from '../../ui/time/date-pipes';
import { Dates } from '../../ui/time/dates';
import { AdminWords } from '../admin-words';
import { AdminCounts } from '../layout/admin-counts';
import { AdminLayout } from '../layout/admin-layout';
import { lastKnown } from '../table/asking';
import { Pager } from '../table/pager';
import { RowKeys } from '../table/row-keys';
import { GrantBar } from './grant-bar';
import { whileSame } from '../../session/kept/field';

type State = (typeof grantStates)[number];
type Decision = DecideGrants['decision'];

/** 角色: what the system administrator proposed, granted or refused here; and what is in force, ended here. */
@Component({
  imports: [ActDialog, AdminLayout, EmptyState, GrantBar, LoadError, MomentWords, Pager, RowKeys],
  templateUrl: './grants-page.html',
  styleUrls: ['../table/tables.scss', './grants-page.scss'],
})
export class GrantsPage {
  private readonly http = inject(HttpClient);
  private readonly counts = inject(AdminCounts);
  private readonly dates = inject(Dates);
  private readonly refusing = viewChild.required<ActDialog>('refusing');
  private readonly ending = viewChild.required<ActDialog>('ending');
  protected readonly say = inject(AdminWords);
  protected readonly t = inject(Words).t;
  protected readonly states = grantStates;
  protected readonly state = signal<State>('proposed');
  protected readonly page = whileSame(this.state, () => 1);
  protected readonly answer = httpResource<Page<GrantLine>>(() => ({
    url: '/api/grants',
    params: { state: this.state(), page: this.page() },
  }));
  /** Of the state that is asked for: the rows of another are not decided on. */
  private readonly latest = lastKnown(this.answer);
  protected readonly view = computed(() =>
    this.answer.isLoading() && this.answer.status() === 'loading' ? undefined : this.latest(),
  );
  /** Nothing in a row says that it is ticked first. */
  protected readonly how = computed(() => {
    const idle = !this.chosen().length && !this.said() && !this.acting.problem();
    return this.decidable() && this.view()?.items.length && idle ? this.t(`admin.grants.how.${this.state()}`) : '';
  });
  protected readonly decidable = computed(() => this.state() === 'proposed' || this.state() === 'granted');

  protected readonly ticked = whileSame<unknown, ReadonlySet<string>>(
    () => [this.state(), this.page()],
    () => new Set(),
  );
  protected readonly chosen = computed(() => (this.view()?.items ?? []).filter(({ id }) => this.ticked().has(id)));
  protected readonly acting = acting({ words: this.say.problem });
  protected readonly said = signal('');

  protected show(state: State): void {
    this.state.set(state);
    this.said.set('');
    this.acting.problem.set('');
  }

  protected tick(id: string, on: boolean): void {
    this.ticked.update((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
    this.said.set('');
  }

  protected tickAll(on: boolean): void {
    this.ticked.set(new Set(on ? this.view()?.items.map(({ id }) => id) : []));
  }

  protected validity({ validFrom, validTo }: GrantLine): string {
    const from = validFrom && this.t('admin.units.from', { date: this.dates.date(validFrom) });
    const to = validTo && this.t('admin.units.to', { date: this.dates.date(validTo) });
    return [from, to].filter(Boolean).join(this.t('frame.comma')) || this.t('admin.units.always');
  }

  /** Granting is at hand; refusing and ending ask first. */
  protected ask(decision: Decision): void {
    if (decision === 'grant') void this.decide('grant');
    else (decision === 'refuse' ? this.refusing() : this.ending()).open();
  }

  protected async decide(decision: Decision): Promise<void> {
    const lines = this.chosen().filter(({ refusals }) => decision !== 'grant' || refusals.length === 0);
    const body: DecideGrants = { ids: lines.map(({ id }) => id), decision };
    await this.acting.run(
      () => this.http.post<GrantsDecided>('/api/grants/decide', body),
      ({ decided, refused }) => {
        this.said.set(this.t(`admin.grants.done.${decision}`, { n: decided }));
        if (refused.length)
          this.acting.problem.set(
            this.t('admin.grants.notDone', { n: refused.length }) + this.say.refusals(refused[0].refusals),
          );
        this.ticked.set(new Set(refused.map(({ id }) => id)));
      },
    );
    this.refusing().close();
    this.ending().close();
    this.answer.reload();
    this.counts.recount();
  }
}
