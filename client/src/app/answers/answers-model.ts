import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type AnswerView, type ContributionState, type RequestView } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { BusinessClock } from '../session/business-clock';
import { quietly } from '../session/requests/traffic';
import { Transitions } from '../session/requests/transitions';
import type { ContributionInput, ContributionOffer } from '../ui/contributions/contribution-offers';
import { type Order, countsOf, groupsOf, isLate, progressOf } from './list/answer-order';
import { hitsIn, patternOf } from './list/answer-search';

/** The unit may take its answer back until it is read. */
const recallable: readonly ContributionState[] = ['sent', 'nothing'];

/** A request with its answers, what of them is listed, and what is done with them. Provided by its page. */
@Injectable()
export class AnswersModel {
  private readonly http = inject(HttpClient);
  private readonly transitions = inject(Transitions);
  private readonly seen = new Set<string>();
  private readonly today = inject(BusinessClock).today;

  readonly id = signal<string | undefined>(undefined);
  private readonly request = httpResource<RequestView>(() => this.id() && `/api/requests/${this.id()}`);
  readonly view = computed((): RequestView | null =>
    this.request.hasValue() && this.request.value().id === this.id() ? this.request.value() : null,
  );
  readonly failure = computed(() => (this.request.hasValue() ? null : (this.request.error() ?? null)));

  readonly filter = signal<ContributionState | null>(null);
  readonly sought = signal('');
  readonly order = signal<Order>('time');

  readonly answers = computed(() => this.view()?.answers ?? []);
  readonly counts = computed(() => countsOf(this.answers()));
  readonly progress = computed(() => progressOf(this.answers()));
  readonly late = computed(() => this.answers().filter((answer) => isLate(answer, this.today())).length);
  /** How often each has what is sought; null while nothing is. */
  readonly hits = computed((): ReadonlyMap<string, number> | null => {
    const pattern = patternOf(this.sought());
    return pattern && new Map(this.answers().map((answer) => [answer.id, hitsIn(answer, pattern)]));
  });
  readonly groups = computed(() => {
    const [filter, hits] = [this.filter(), this.hits()];
    const listed = this.answers().filter(
      ({ id, state }) => (!filter || state === filter) && (!hits || (hits.get(id) ?? 0) > 0),
    );
    return groupsOf(listed, this.order(), this.today());
  });
  readonly listed = computed(() => this.groups().flatMap(({ answers }) => answers));

  answer(id: string): AnswerView | undefined {
    return this.answers().find((answer) => answer.id === id);
  }

  isLate(answer: AnswerView): boolean {
    return isLate(answer, this.today());
  }

  reload(): void {
    this.request.reload();
  }

  /** What has been read the unit can no longer take back. Said once for each state that it could take back. */
  opened({ id, state, version }: AnswerView): void {
    const seen = `${id} ${version}`;
    if (!recallable.includes(state) || this.seen.has(seen)) return;
    this.seen.add(seen);
    this.http
      .post(`/api/contributions/${id}/opened`, null, { context: quietly() })
      .subscribe({ error: () => undefined });
  }

  /** Throws the server's refusal. */
  async act(answer: AnswerView, { action }: ContributionOffer, input: ContributionInput): Promise<void> {
    const after = await firstValueFrom(this.transitions.contribution(answer, { action, ...input }));
    this.request.update(
      (view) => view && { ...view, answers: view.answers.map((one) => (one.id === after.id ? after : one)) },
    );
  }
}
