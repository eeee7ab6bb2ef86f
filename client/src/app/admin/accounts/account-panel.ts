import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type AccountLine, type Half, type Role, roles } from '@bafang/shared';
import { type Observable } from 'rxjs';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { Session } from '../../session/session';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { AllUnits } from '../../ui/units/all-units';
import { AdminWords } from '../admin-words';
import { accountLooks, lossBy } from './account-states';
import { AccountsApi } from './accounts-api';
import { whileSame } from '../../session/kept/field';

/** One account: what it holds, a further role to propose, and what the two administrators may do with it, each the own. */
@Component({
  selector: 'bf-account',
  imports: [ActDialog, MatButton, MatIcon],
  templateUrl: './account-panel.html',
  styleUrls: ['../table/panels.scss', './account-panel.scss'],
})
export class AccountPanel {
  readonly account = input.required<AccountLine>();
  readonly prints = input.required<Half>();
  /** What kept the half from being made. */
  readonly passwordProblem = input('');
  readonly closed = output();
  readonly changed = output();
  readonly password = output();

  private readonly api = inject(AccountsApi);
  private readonly session = inject(Session);
  private readonly disabling = viewChild.required<ActDialog>('disabling');
  private readonly printing = viewChild.required<ActDialog>('printing');
  protected readonly say = inject(AdminWords);
  protected readonly t = inject(Words).t;
  protected readonly units = inject(AllUnits);
  protected readonly every = roles;
  protected readonly look = computed(() => accountLooks[this.account().state]);
  private readonly id = computed(() => this.account().id);
  protected readonly role = whileSame<string, Role | ''>(this.id, () => '');
  protected readonly unitId = whileSame(this.id, () => this.account().unit.id);
  protected readonly said = whileSame(this.id, () => '');
  protected readonly acting = acting({ about: this.id, words: this.say.problem });
  protected readonly keeps = computed(() => this.session.has('sysadmin'));
  protected readonly disabled = computed(() => this.account().state === 'disabled');
  protected readonly turnRefusal = computed(() =>
    this.id() === this.session.me()?.account.id ? this.t('adminRefusals.own_account') : '',
  );
  protected readonly printRefusal = computed(() => (this.disabled() ? this.t('adminRefusals.account_disabled') : ''));
  protected readonly half = computed(() => this.say.half(this.prints()));
  protected readonly loss = computed(() => lossBy(this.prints(), this.account()));

  protected choose(value: string): void {
    this.role.set(roles.find((role) => role === value) ?? '');
  }

  protected turn(): void {
    if (this.turnRefusal()) return;
    if (this.disabled()) void this.act(this.api.turn(this.id(), 'enable'), 'enabled');
    else this.disabling().open();
  }

  protected async disable(): Promise<void> {
    await this.act(this.api.turn(this.id(), 'disable'), 'disabled');
    this.disabling().close();
  }

  protected askPrint(): void {
    if (this.disabled()) return;
    if (this.loss()) this.printing().open();
    else this.print();
  }

  protected print(): void {
    this.printing().close();
    this.password.emit();
  }

  protected async propose(event: Event): Promise<void> {
    event.preventDefault();
    const role = this.role();
    if (role)
      await this.act(
        this.api.propose({ accountId: this.id(), role, unitId: this.unitId(), validFrom: null, validTo: null }),
        'proposeDone',
      );
  }

  private async act(request: Observable<unknown>, words: string): Promise<void> {
    this.said.set('');
    await this.acting.run(
      () => request,
      () => {
        this.said.set(this.t(`admin.accounts.${words}`));
        this.role.set('');
        this.changed.emit();
      },
    );
  }
}
