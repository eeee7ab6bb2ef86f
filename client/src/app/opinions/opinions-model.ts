import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import {
  type ContributionView,
  type OpinionKind,
  type OpinionLine,
  type OpinionTable,
  bureauRoles,
  isUndisposed,
  opinionKind,
} from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { BusinessClock } from '../session/business-clock';
import { Session } from '../session/session';
import { quietly } from '../session/requests/traffic';
import { Transitions } from '../session/requests/transitions';
import type { ContributionInput, ContributionOffer } from '../ui/contributions/contribution-offers';
import { countsOf, objects, rowsOf } from './opinion-order';
import { whileSame } from '../session/kept/field';

/** The opinions on a report, or on one section or area of it; the one at hand, and what is done with it. Provided by its page. */
@Injectable()
export class OpinionsModel {
  private readonly http = inject(HttpClient);
  private readonly transitions = inject(Transitions);
  private readonly session = inject(Session);
  private readonly today = inject(BusinessClock).today;
  private readonly seen = new Set<string>();

  readonly reportId = signal<string | undefined>(undefined);
  /** Of one section or area alone. */
  readonly aboutId = signal<string | undefined>(undefined);
  /** The row at hand. */
  readonly id = signal<string | undefined>(undefined);

  private readonly table = httpResource<OpinionTable>(
    () => this.reportId() && `/api/reports/${this.reportId()}/opinions`,
  );
  readonly view = computed(() =>
    this.table.hasValue() && this.table.value().reportId === this.reportId() ? this.table.value() : null,
  );
  readonly failure = computed(() => (this.table.hasValue() ? null : (this.table.error() ?? null)));
  /** The bureau reads each opinion whole and deals with it; who signs reads the table. */
  readonly deals = computed(() => this.session.has(...bureauRoles));
  private readonly opinion = httpResource<ContributionView>(() =>
    this.deals() && this.line() ? `/api/contributions/${this.line()!.id}` : undefined,
  );
  readonly whole = computed(() =>
    this.opinion.hasValue() && this.opinion.value().id === this.line()?.id ? this.opinion.value() : null,
  );

  readonly filter = whileSame<string | undefined, OpinionKind | null>(this.aboutId, () => null);
  readonly lines = computed(() => {
    const about = this.aboutId();
    return (this.view()?.lines ?? []).filter((line) => !about || line.about?.id === about);
  });
  readonly counts = computed(() => countsOf(this.lines()));
  readonly open = computed(() => rowsOf(this.lines(), this.today()).shown.filter(isUndisposed));
  readonly objections = computed(() => this.lines().filter(objects).length);
  readonly rows = computed(() => {
    const filter = this.filter();
    return rowsOf(
      this.lines().filter((line) => !filter || opinionKind(line) === filter),
      this.today(),
    );
  });
  readonly line = computed((): OpinionLine | null => this.lines().find(({ id }) => id === this.id()) ?? null);

  reload(): void {
    this.table.reload();
    this.opinion.reload();
  }

  /** What has been read the unit can no longer take back. Said once for each state that it could take back. */
  opened({ id, state, version }: ContributionView): void {
    const seen = `${id} ${version}`;
    if (!['sent', 'nothing'].includes(state) || this.seen.has(seen)) return;
    this.seen.add(seen);
    this.http
      .post(`/api/contributions/${id}/opened`, null, { context: quietly() })
      .subscribe({ error: () => undefined });
  }

  /** Throws the server's refusal. */
  async act(view: ContributionView, { action }: ContributionOffer, input: ContributionInput): Promise<void> {
    const after = await firstValueFrom(this.transitions.contribution(view, { action, ...input }));
    if (this.whole()?.id === after.id) this.opinion.set(after);
    this.table.reload();
  }
}
