import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { AccountLine, GrantLine, Page } from '@bafang/shared';
import { Session } from '../../session/session';
import { AllUnits } from '../../ui/units/all-units';
import type { Tab } from './tabs';

/** How many there are in each tab. */
@Injectable({ providedIn: 'root' })
export class AdminCounts {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly units = inject(AllUnits);
  private readonly noted = signal<number | undefined>(undefined);
  private readonly accounts = httpResource<Page<AccountLine>>(() =>
    this.session.has('sysadmin', 'secadmin') && this.router.url !== '/admin/accounts' ? '/api/accounts' : undefined,
  );
  private readonly grants = httpResource<Page<GrantLine>>(() =>
    this.session.has('secadmin') ? '/api/grants' : undefined,
  );

  readonly all = computed((): Partial<Record<Tab, number>> => ({
    ...(this.units.loaded() && { units: this.units.all().length, groups: this.units.groups().length }),
    accounts: this.noted() ?? (this.accounts.hasValue() ? this.accounts.value().total : undefined),
    ...(this.grants.hasValue() && { grants: this.grants.value().total }),
  }));

  /** The page that lists all accounts has been told how many there are. */
  note(accounts: number): void {
    this.noted.set(accounts);
  }

  /** After something was added or decided. */
  recount(): void {
    this.accounts.reload();
    this.grants.reload();
  }
}
