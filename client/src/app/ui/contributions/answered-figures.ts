import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type AnswerView, type AnsweredFigure, answeredContributionStates, unitRoles } from '@bafang/shared';
import { acting } from '../../session/problems/acting';
import { Session } from '../../session/session';

/** The figures of an answer that its reader may take into the register. Provided by what shows the answer. */
@Injectable()
export class AnsweredFigures {
  private readonly http = inject(HttpClient);
  private readonly may = inject(Session).has('coordinator', ...unitRoles);
  /** The answer that is shown, where it has figures. */
  readonly answer = signal<Pick<AnswerView, 'id' | 'state' | 'figures'> | null>(null);
  private readonly address = computed(() => {
    const answer = this.answer();
    const sent = answer && answeredContributionStates.includes(answer.state) && Object.keys(answer.figures).length > 0;
    return this.may && sent ? `/api/contributions/${answer.id}/figures` : undefined;
  });
  private readonly read = httpResource<AnsweredFigure[]>(this.address);
  private readonly byName = computed(
    () => new Map(this.read.hasValue() ? this.read.value().map((line) => [line.asked, line]) : []),
  );
  /** The one that was tried last. */
  readonly tried = signal('');
  readonly acting = acting({ about: this.address, stale: () => this.read.reload() });

  line(asked: string): AnsweredFigure | undefined {
    return this.byName().get(asked);
  }

  async register({ asked, version }: AnsweredFigure): Promise<void> {
    const address = this.address();
    if (!address) return;
    this.tried.set(asked);
    await this.acting.run(
      () => this.http.post<AnsweredFigure[]>(address, { asked, version }),
      (lines) => this.read.set(lines),
    );
  }
}
