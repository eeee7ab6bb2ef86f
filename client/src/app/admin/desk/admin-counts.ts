import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import type { AccountLine, GrantLine, Page } from '@bafang/shared';
import { Session } from '../../session/session';
import { AllUnits } from '../../ui/units/all-units';
import type { Tab } from './tabs';

/** How many there are in each tab. */
@Injectable({ providedIn: 'root' })
export class AdminCounts {
  private readonly session = inject(Session);
  private readonly units = inject(AllUnits);
  private readonly accounts = httpResource<Page<AccountLine>>(() => (this.session.has('sysadmin', 'secadmin') ? '/api/accounts' : undefined));
  private readonly grants = httpResource<Page<GrantLine>>(() => (this.session.has('secadmin') ? '/api/grants' : undefined));

  readonly all = computed((): Partial<Record<Tab, number>> => ({
    ...(this.units.loaded() && { units: this.units.all().length, groups: this.units.groups().length }),
    ...(this.accounts.hasValue() && { accounts: this.accounts.value().total }),
    ...(this.grants.hasValue() && { grants: this.grants.value().total }),
  }));

  /** After something was added or decided. */
  recount(): void {
    this.accounts.reload();
    this.grants.reload();
  }
}
