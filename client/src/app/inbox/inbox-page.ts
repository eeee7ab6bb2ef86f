import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { InboxTab, InboxView } from '@bafang/shared';
import { Words } from '../i18n/words';
import { BusinessClock } from '../session/business-clock';
import { Waiting } from '../session/waiting';
import { LoadError } from '../ui/load-error';
import { NotFetched } from '../ui/not-fetched';
import { Dates } from '../ui/time/dates';
import { InboxEmpty } from './inbox-empty';
import { InboxSchedule } from './inbox-schedule';
import { InboxList } from './list/inbox-list';

const PAGE = 50;
const TABS = ['waiting', 'done', 'sent'] as const satisfies readonly InboxTab[];

@Component({
  imports: [InboxEmpty, InboxList, InboxSchedule, LoadError, MatButton, NotFetched, RouterLink],
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.scss',
})
export class InboxPage {
  /** Of the query: ?tab=done&page=2 */
  readonly tab = input<InboxTab, string | undefined>('waiting', {
    transform: (asked) => TABS.find((tab) => tab === asked) ?? 'waiting',
  });
  readonly page = input(1, {
    transform: (asked: string | undefined) => Math.max(1, Number.parseInt(asked ?? '1', 10) || 1),
  });

  private readonly waiting = inject(Waiting);
  protected readonly t = inject(Words).t;
  protected readonly dates = inject(Dates);
  protected readonly today = inject(BusinessClock).today;
  protected readonly tabs = TABS;
  protected readonly answer = httpResource<InboxView>(() => ({
    url: '/api/inbox',
    params: { tab: this.tab(), page: this.page() },
  }));
  protected readonly view = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  protected readonly last = computed(() => Math.max(1, Math.ceil((this.view()?.total ?? 0) / PAGE)));

  constructor() {
    effect(() => {
      const waiting = this.view()?.counts.waiting;
      if (waiting !== undefined) this.waiting.note(waiting);
    });
  }
}
