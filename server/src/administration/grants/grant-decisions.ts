import {
  type DecideGrants,
  type DecisionCode,
  grantRefusals,
  type GrantsDecided,
  type GrantState,
  type Refusal,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Audit } from '../../audit/audit.js';
import { Sessions } from '../../auth/sessions.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Unit } from '../../units/unit.entity.js';
import { AccountRow, Grant } from '../../users/account.entity.js';
import type { Actor } from '../../users/actor.js';
import { type ActiveGrant, activeAdministrators, lastAdministrator } from './active-administrators.js';
import { heldRoles, type HeldRole } from './held-roles.js';

type Decision = DecideGrants['decision'];
const decisions: Record<Decision, { from: GrantState; to: GrantState; wrongState: DecisionCode; action: string }> = {
  grant: { from: 'proposed', to: 'granted', wrongState: 'grant_not_proposed', action: 'make_grant' },
  refuse: { from: 'proposed', to: 'refused', wrongState: 'grant_not_proposed', action: 'refuse_grant' },
  end: { from: 'granted', to: 'ended', wrongState: 'grant_not_in_force', action: 'end_grant' },
};

/** What a decision on a grant is judged by. */
export interface DecisionCase {
  grant: Grant;
  account: AccountRow;
  unit: Unit;
  held: readonly HeldRole[];
  active: readonly ActiveGrant[];
}

/** Why this actor cannot decide so: nobody decides on the own roles or what the own hand proposed; then grantRefusals. */
export function decisionRefusals(
  actorId: string,
  decision: Decision,
  { grant, account, unit, held, active }: DecisionCase,
): Refusal<DecisionCode>[] {
  if (grant.state !== decisions[decision].from) return [{ code: decisions[decision].wrongState }];
  const refusals: Refusal<DecisionCode>[] = [];
  if (grant.accountId === actorId) refusals.push({ code: 'own_grant' });
  if (decision === 'end') refusals.push(...lastAdministrator(active, ({ id }) => id === grant.id));
  if (decision !== 'grant') return refusals;
  if (grant.proposedBy === actorId) refusals.push({ code: 'own_proposal' });
  if (account.disabledAt) refusals.push({ code: 'account_disabled' });
  return [
    ...refusals,
    ...grantRefusals(
      held.filter((other) => other.state === 'granted'),
      { role: grant.role, unit },
    ),
  ];
}

@Injectable()
export class GrantDecisions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /** One after another, so that of two that exclude each other the first is made. The refused ones come back. */
  async decide(actor: Actor, { ids, decision }: DecideGrants): Promise<GrantsDecided> {
    return this.work.run(async () => {
      const refused: GrantsDecided['refused'] = [];
      const unique = [...new Set(ids)];
      for (const id of unique) {
        const one = (await this.cases([id])).get(id);
        const refusals: Refusal<DecisionCode>[] = one
          ? decisionRefusals(actor.id, decision, one)
          : [{ code: 'grant_unknown' }];
        if (one && refusals.length === 0) await this.settle(actor, decision, one);
        else refused.push({ id, refusals });
      }
      return { decided: unique.length - refused.length, refused };
    });
  }

  /** The grants with what their decision is judged by. */
  async cases(ids: readonly string[]): Promise<Map<string, DecisionCase>> {
    const grants = await this.work.read.find(Grant, { where: { id: In([...ids]) } });
    const accounts = await this.work.read.find(AccountRow, {
      where: { id: In(grants.map((grant) => grant.accountId)) },
    });
    const units = await this.work.read.find(Unit, { where: { id: In(grants.map((grant) => grant.unitId)) } });
    const today = this.clock.today();
    const held = await heldRoles(
      this.work,
      today,
      accounts.map((account) => account.id),
    );
    const active = await activeAdministrators(this.work, today);
    return new Map(
      grants.map((grant) => [
        grant.id,
        {
          grant,
          account: accounts.find((each) => each.id === grant.accountId)!,
          unit: units.find((each) => each.id === grant.unitId)!,
          held: held.get(grant.accountId) ?? [],
          active,
        },
      ]),
    );
  }

  private async settle(actor: Actor, decision: Decision, { grant, account, unit }: DecisionCase): Promise<void> {
    const { to, action } = decisions[decision];
    await this.work.run(async (transaction) => {
      await transaction.change(
        Grant,
        { id: grant.id },
        { state: to, decidedBy: actor.id, decidedAt: this.clock.stamp() },
      );
      if (decision !== 'refuse') await this.sessions.endAll(account.id);
      await this.audit.record({
        actor,
        action,
        object: { type: 'account', id: account.id, label: account.login },
        facts: { role: grant.role, unit: unit.name },
      });
    });
  }
}
