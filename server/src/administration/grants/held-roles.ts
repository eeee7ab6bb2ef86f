import { grantRefusals, type ProposalCode, type Refusal, type Role, type UnitKind } from '@bafang/shared';
import { In } from 'typeorm';
import type { UnitOfWork } from '../../database/unit-of-work.js';
import { Grant } from '../../users/account.entity.js';

/** A role that an account has, will have, or that is proposed for it. */
export interface HeldRole {
  accountId: string;
  role: Role;
  unitId: string;
  state: 'proposed' | 'granted';
}

/** What is granted or proposed and has not run out, by account. */
export async function heldRoles(
  work: UnitOfWork,
  today: string,
  accountIds?: readonly string[],
): Promise<Map<string, HeldRole[]>> {
  const where = { state: In(['proposed', 'granted']), ...(accountIds ? { accountId: In([...accountIds]) } : {}) };
  const grants = await work.read.find(Grant, { where });
  const held = grants.filter((grant) => grant.validTo === null || grant.validTo >= today) as (Grant & HeldRole)[];
  return Map.groupBy(held, (grant) => grant.accountId);
}

export type ProposedRole = { role: Role; unit: { id: string; kind: UnitKind } };

/** Why a role cannot be proposed: what is only proposed yet excludes like what is granted, or two proposals would refuse each other later. */
export function proposalRefusals(held: readonly HeldRole[], { role, unit }: ProposedRole): Refusal<ProposalCode>[] {
  const same = (other: HeldRole) => other.state === 'proposed' && other.role === role && other.unitId === unit.id;
  const others = held.filter((other) => !same(other));
  return [
    ...(others.length < held.length ? [{ code: 'proposed_already' as const }] : []),
    ...grantRefusals(others, { role, unit }),
  ];
}
