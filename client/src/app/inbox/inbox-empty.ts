import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type InboxTab, type InboxView, unitRoles } from '@bafang/shared';
import { Words } from '../i18n/words';
import { CurrentReport } from '../session/current-report';
import { Session } from '../session/session';
import { EmptyState } from '../ui/empty-state';
import { SectionNames } from '../ui/names/section-names';
import { addressOf } from './list/inbox-item';
import { InboxRow } from './list/inbox-row';

const RECENT = 3;

/** Nothing waits: where my last piece is, one action, and what I did lately. */
@Component({
  selector: 'bf-inbox-empty',
  imports: [EmptyState, InboxRow, MatButton, RouterLink],
  templateUrl: './inbox-empty.html',
  styleUrl: './inbox-empty.scss',
})
export class InboxEmpty {
  readonly tab = input.required<InboxTab>();

  private readonly words = inject(Words);
  private readonly names = inject(SectionNames);
  private readonly session = inject(Session);
  private readonly reports = inject(CurrentReport);
  protected readonly t = this.words.t;
  private readonly doneAnswer = httpResource<InboxView>(() => this.asked('done'));
  private readonly sentAnswer = httpResource<InboxView>(() => this.asked('sent'));
  protected readonly settled = computed(() => !this.doneAnswer.isLoading() && !this.sentAnswer.isLoading());
  protected readonly recent = computed(() =>
    this.doneAnswer.hasValue() ? this.doneAnswer.value().items.slice(0, RECENT) : [],
  );
  protected readonly done = computed(() => (this.doneAnswer.hasValue() ? this.doneAnswer.value().total : 0));

  protected readonly last = computed(() => {
    const item = this.sentAnswer.hasValue() ? this.sentAnswer.value().items.at(0) : undefined;
    return (
      item && {
        label: item.label || this.names.title(item),
        address: addressOf(item),
        state: `states.${item.kind}.${item.state}`,
      }
    );
  });
  /** Somebody has to begin, and it is the coordinator. */
  protected readonly begins = computed(() => this.session.has('coordinator') && this.reports.none());
  private readonly open = computed(() => this.reports.all().some(({ state }) => state === 'drafting'));
  protected readonly sentence = computed(() => {
    const last = this.last();
    if (last && this.words.has(last.state))
      return this.t('inbox.emptySent', { label: last.label, state: this.t(last.state) });
    if (this.begins()) return this.t('inbox.emptyBegin');
    return this.t(
      !this.done() && this.session.has(...unitRoles) && !this.open() ? 'inbox.emptyNone' : 'inbox.emptyDone',
    );
  });

  private asked(tab: InboxTab) {
    return this.tab() === 'waiting' ? { url: '/api/inbox', params: { tab, page: 1 } } : undefined;
  }
}
