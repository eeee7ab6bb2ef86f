import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { type ReportSummary, isAdministrator } from '@bafang/shared';
import { Session } from './session';
import { Waiting } from './waiting';

const STORED = 'bafang.report';

/** The year at hand: the one last opened, else the newest. */
@Injectable({ providedIn: 'root' })
export class CurrentReport {
  private readonly session = inject(Session);
  private readonly waiting = inject(Waiting);
  private readonly chosen = signal(localStorage.getItem(STORED));
  private readonly answer = httpResource<ReportSummary[]>(
    () => (this.session.roles().some((role) => !isAdministrator(role)) ? '/api/reports' : undefined),
    { defaultValue: [] },
  );

  /** Newest year first. */
  readonly all = computed(() =>
    this.answer.hasValue() ? [...this.answer.value()].sort((a, b) => b.year - a.year) : [],
  );
  readonly report = computed(
    (): ReportSummary | null => this.all().find(({ id }) => id === this.chosen()) ?? this.all().at(0) ?? null,
  );

  /** Known to be none, not merely unread. */
  readonly none = computed(() => this.answer.status() === 'resolved' && this.all().length === 0);

  /** A page that knows its report says so. */
  choose(id: string): void {
    this.chosen.set(id);
    localStorage.setItem(STORED, id);
  }

  /** After a report was made, removed or moved on: something else waits. */
  reload(): void {
    this.answer.reload();
    this.waiting.recount();
  }
}
