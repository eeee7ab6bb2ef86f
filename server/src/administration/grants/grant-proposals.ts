import type { ProposeRole, Refusal } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { newId } from '../../database/id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { Unit } from '../../units/unit.entity.js';
import { AccountRow, Grant, proposedGrant } from '../../users/account.entity.js';
import type { Actor } from '../../users/actor.js';
import { refuse } from '../../review/gate.js';
import { heldRoles, proposalRefusals } from './held-roles.js';

@Injectable()
export class GrantProposals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A further role for an account, until the security administrator decides. */
  async propose(actor: Actor, { accountId, role, unitId, validFrom, validTo }: ProposeRole): Promise<string> {
    const id = newId();
    await this.work.run(async (transaction) => {
      const account = await this.work.read.findOneBy(AccountRow, { id: accountId });
      const unit = await this.work.read.findOneBy(Unit, { id: unitId });
      if (!account || !unit) throw notFound();
      const held = await heldRoles(this.work, this.clock.today(), [accountId]);
      const refusals: (Refusal | false)[] = [
        account.disabledAt !== null && { code: 'account_disabled' },
        validFrom !== null && validTo !== null && validFrom > validTo && { code: 'dates_reversed' },
        ...proposalRefusals(held.get(accountId) ?? [], { role, unit }),
      ];
      refuse(refusals.filter((refusal) => refusal !== false));
      const [proposedBy, proposedAt] = [actor.id, this.clock.stamp()];
      await transaction.add(
        Grant,
        proposedGrant({ id, accountId, role, unitId, validFrom, validTo, proposedBy, proposedAt }),
      );
      await this.audit.record({
        actor,
        action: 'propose_grant',
        object: { type: 'account', id: accountId, label: account.login },
        facts: { role, unit: unit.name },
      });
    });
    return id;
  }
}
