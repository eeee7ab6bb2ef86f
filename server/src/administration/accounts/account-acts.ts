import type { Refusal } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Sessions } from '../../auth/sessions.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { AccountRow } from '../../users/account.entity.js';
import type { Actor } from '../../users/actor.js';
import { refuse } from '../../review/gate.js';
import { activeAdministrators, lastAdministrator } from '../grants/active-administrators.js';

@Injectable()
export class AccountActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /** Its sessions end with it. Nobody disables the own account: the last administrator would be locked out. */
  disable(actor: Actor, id: string): Promise<void> {
    return this.turn(actor, id, 'disable_account', this.clock.stamp());
  }

  enable(actor: Actor, id: string): Promise<void> {
    return this.turn(actor, id, 'enable_account', null);
  }

  private async turn(actor: Actor, id: string, action: string, disabledAt: string | null): Promise<void> {
    await this.work.run(async (transaction) => {
      const account = await this.work.read.findOneBy(AccountRow, { id });
      if (!account) throw notFound();
      const active = disabledAt ? await activeAdministrators(this.work, this.clock.today()) : [];
      refuse([
        ...turnRefusals(actor, account, disabledAt !== null),
        ...lastAdministrator(active, (grant) => grant.accountId === id),
      ]);
      await transaction.change(AccountRow, { id }, { disabledAt, version: account.version + 1 });
      await this.sessions.endAll(id);
      await this.audit.record({ actor, action, object: { type: 'account', id, label: account.login } });
    });
  }
}

function turnRefusals(actor: Actor, account: AccountRow, disable: boolean): Refusal[] {
  if (account.id === actor.id) return [{ code: 'own_account' }];
  if (disable === (account.disabledAt === null)) return [];
  return [{ code: disable ? 'account_disabled' : 'account_enabled' }];
}
