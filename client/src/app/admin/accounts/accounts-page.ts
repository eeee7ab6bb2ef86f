import { httpResource } from '@angular/common/http';
import { Component, DestroyRef, computed, effect, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type AccountLine, type Page, type PastedAccounts, accountStates, roles } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/acting';
import { Session } from '../../session/session';
import { Keys } from '../../ui/keys/keys';
import { LoadError } from '../../ui/load-error';
import { AdminWords } from '../admin-words';
import { AdminCounts } from '../layout/admin-counts';
import { AdminLayout } from '../layout/admin-layout';
import { type Pasted, PasteBox } from '../pasting/paste-box';
import { asked, lastKnown, settled } from '../table/asking';
import { Pager } from '../table/pager';
import { RowKeys } from '../table/row-keys';
import { AccountPanel } from './account-panel';
import { accountLooks, passwordRefusal } from './account-states';
import { PasswordSheet } from './password-sheet';
import { ToPrint } from './to-print';

/** 账号: who may sign in; the system administrator adds them, the security administrator reads along. */
@Component({
  imports: [AccountPanel, AdminLayout, LoadError, MatButton, MatIcon, Pager, PasswordSheet, PasteBox, RowKeys],
  templateUrl: './accounts-page.html',
  styleUrls: ['../table/tables.scss', './accounts-page.scss'],
})
export class AccountsPage {
  /** Of the query: the account that a link leads to. */
  readonly login = input<string>();
  private readonly session = inject(Session);
  private readonly counts = inject(AdminCounts);
  private readonly say = inject(AdminWords);
  private readonly sheet = viewChild.required(PasswordSheet);
  private readonly toPrint = inject(ToPrint);
  protected readonly t = inject(Words).t;
  protected readonly cells = ['name', 'unit', 'role'];
  protected readonly keeps = computed(() => this.session.has('sysadmin'));
  protected readonly roles = roles;
  protected readonly states = accountStates;
  protected readonly looks = accountLooks;

  protected readonly search = linkedSignal(() => this.login() ?? '');
  private readonly sought = settled(this.search, '');
  protected readonly role = signal('');
  protected readonly state = signal('');
  private readonly filter = computed(() => ({ search: this.sought().trim(), role: this.role(), state: this.state() }));
  protected readonly page = linkedSignal({ source: this.filter, computation: () => 1 });
  protected readonly answer = httpResource<Page<AccountLine>>(() => ({
    url: '/api/accounts',
    params: asked({ ...this.filter(), page: this.page() }),
  }));
  protected readonly view = lastKnown(this.answer);
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));

  private readonly chosenId = signal('');
  protected readonly chosen = computed(() => this.view()?.items.find(({ id }) => id === this.chosenId()) ?? null);
  protected readonly panel = computed(
    () => this.chosen()?.name ?? (this.keeps() ? this.t('admin.accounts.batchTitle') : ''),
  );
  protected readonly acting = acting({ about: this.chosenId, words: this.say.problem });
  /** What waits for its sheet: the last batch, or the accounts without password that are listed. */
  protected readonly unprinted = computed((): { ids: readonly string[]; words: string } => {
    const batch = this.toPrint.ids();
    if (batch.length || this.state() !== 'awaiting_password') return { ids: batch, words: 'toPrint' };
    return {
      ids: (this.view()?.items ?? []).filter((account) => !passwordRefusal(account)).map(({ id }) => id),
      words: 'toPrintHere',
    };
  });

  constructor() {
    inject(Keys).offer([{ keys: 'Escape', words: 'admin.keys.back', run: () => this.back() }], inject(DestroyRef));
    effect(() => {
      const all = this.filtered() ? undefined : this.view()?.total;
      if (all !== undefined) this.counts.note(all);
    });
    effect(() => {
      if (this.login()) this.chosenId.set(this.view()?.items.find(({ login }) => login === this.login())?.id ?? '');
    });
  }

  mayLeave(): boolean {
    return this.sheet().mayLeave();
  }

  protected choose(account: AccountLine): void {
    this.chosenId.set(account.id);
  }

  protected back(): void {
    const id = this.chosenId();
    this.chosenId.set('');
    document.getElementById(`account-${id}`)?.focus();
  }

  protected clear(): void {
    for (const one of [this.search, this.role, this.state]) one.set('');
  }

  protected added(answer: Pasted): void {
    this.toPrint.add((answer as PastedAccounts).accountIds);
    this.reload();
  }

  protected reload(): void {
    this.answer.reload();
    this.counts.recount();
  }

  protected print(ids: readonly string[]): Promise<boolean> {
    return this.acting.run(
      () => this.sheet().make(ids),
      () => this.reload(),
    );
  }
}
