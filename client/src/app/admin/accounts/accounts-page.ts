import { httpResource } from '@angular/common/http';
import { Component, DestroyRef, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import {
  type AccountLine,
  type AccountsPage as Answer,
  type PasswordSheet as Sheet,
  accountStates,
  halfPrintedBy,
  roles,
} from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { Session } from '../../session/session';
import { Keys } from '../../ui/keys/keys';
import { LoadError } from '../../ui/load-error';
import { AdminWords } from '../admin-words';
import { AdminCounts } from '../layout/admin-counts';
import { AdminLayout } from '../layout/admin-layout';
import { PasteBox } from '../pasting/paste-box';
import { asked, lastKnown, settled } from '../table/asking';
import { Pager } from '../table/pager';
import { RowKeys } from '../table/row-keys';
import { AccountPanel } from './account-panel';
import { accountLooks } from './account-states';
import { PasswordSheet } from './password-sheet';
import { PrintBand } from './print-band';
import { field, whileSame } from '../../session/kept/field';

/** 账号: who may sign in; the system administrator adds them, and each of the two prints the own half of their passwords. */
@Component({
  imports: [AccountPanel, AdminLayout, LoadError, MatIcon, Pager, PasswordSheet, PasteBox, PrintBand, RowKeys],
  templateUrl: './accounts-page.html',
  styleUrls: ['../table/tables.scss', './accounts-page.scss'],
})
export class AccountsPage {
  /** Of the query: the account that a link leads to. */
  readonly login = input<string>();
  private readonly session = inject(Session);
  private readonly counts = inject(AdminCounts);
  protected readonly say = inject(AdminWords);
  private readonly sheet = viewChild.required(PasswordSheet);
  protected readonly t = inject(Words).t;
  protected readonly cells = ['name', 'unit', 'role', 'login', 'phone'];
  protected readonly keeps = computed(() => this.session.has('sysadmin'));
  /** Only the two come here. */
  protected readonly half = computed(() => halfPrintedBy(this.session.roles()) ?? 'front');
  protected readonly roles = roles;
  protected readonly waiting = ['mine', 'reset'];
  protected readonly states = accountStates;
  protected readonly looks = accountLooks;

  protected readonly search = field(() => this.login() ?? '');
  private readonly sought = settled(this.search, '');
  protected readonly role = signal('');
  protected readonly state = signal('');
  private readonly filter = computed(() => ({ search: this.sought().trim(), role: this.role(), state: this.state() }));
  protected readonly page = whileSame(this.filter, () => 1);
  protected readonly answer = httpResource<Answer>(() => ({
    url: '/api/accounts',
    params: asked({ ...this.filter(), page: this.page() }),
  }));
  protected readonly view = lastKnown(this.answer);
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));

  protected readonly ticked = whileSame<unknown, ReadonlySet<string>>(
    () => [this.filter(), this.page()],
    () => new Set(),
  );
  protected readonly tickable = computed(() =>
    (this.view()?.items ?? []).filter(({ state }) => state !== 'disabled').map(({ id }) => id),
  );

  private readonly chosenId = signal('');
  protected readonly chosen = computed(() => this.view()?.items.find(({ id }) => id === this.chosenId()) ?? null);
  protected readonly panel = computed(
    () => this.chosen()?.name ?? (this.keeps() ? this.t('admin.accounts.batchTitle') : ''),
  );
  protected readonly acting = acting({ about: this.chosenId, words: this.say.problem });
  protected readonly said = whileSame(this.ticked, () => '');

  constructor() {
    inject(Keys).offer(this.keeps() ? 'batch' : 'account', { Escape: () => this.back() }, inject(DestroyRef));
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

  protected tick(id: string, on: boolean): void {
    this.ticked.update((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  }

  protected tickAll(on: boolean): void {
    this.ticked.set(new Set(on ? this.tickable() : []));
  }

  protected reload(): void {
    this.answer.reload();
    this.counts.recount();
  }

  /** My half for these accounts, or for all that wait for it. */
  protected print(accountIds?: readonly string[]): Promise<boolean> {
    return this.acting.run(
      () => this.sheet().make(accountIds ? { accountIds: [...accountIds] } : {}),
      (sheet) => {
        this.tickAll(false);
        this.said.set(this.left(sheet));
        this.reload();
      },
    );
  }

  /** What the sheet leaves to the other administrator. */
  private left({ half, rows }: Sheet): string {
    const [n, left] = [rows.length, rows.filter(({ whole }) => !whole).length];
    return n ? this.t(left ? 'admin.accounts.left' : 'admin.accounts.whole', { ...this.say.half(half), n, left }) : '';
  }
}
