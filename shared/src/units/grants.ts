import type { Refusal } from './refusal.js';
import { isAdministrator, roleScope, type Role, type RoleScope } from './roles.js';
import { unitMay, type UnitKind, type UnitRight } from './unit.js';

/** What an account waits for before it works. */
export const accountStates = [
  'active',
  'awaiting_grant',
  'awaiting_password',
  'awaiting_first_sign_in',
  'disabled',
] as const;
export type AccountState = (typeof accountStates)[number];
/** From the system administrator's proposal on. */
export const grantStates = ['proposed', 'granted', 'refused', 'ended'] as const;
export type GrantState = (typeof grantStates)[number];

export const grantRefusalCodes = [
  'granted_already',
  'administrator_excludes_other_roles',
  'role_does_not_fit_unit',
] as const;
export type GrantRefusalCode = (typeof grantRefusalCodes)[number];

/** What the unit of a grant must be able to do for a role of this scope to count there. */
const needed: Record<RoleScope, UnitRight> = { own: 'leads', host: 'hosts', issuing: 'issues', instance: 'accounts' };

/**
 * Why an account that holds `existing` cannot be granted `proposed`: an administrator's role
 * excludes every other, in every unit, and a role counts only in a unit that can have its work. Empty: it can.
 */
export function grantRefusals(
  existing: readonly { role: Role; unitId: string }[],
  proposed: { role: Role; unit: { id: string; kind: UnitKind } },
): Refusal<GrantRefusalCode>[] {
  const { role, unit } = proposed;
  const refusals: Refusal<GrantRefusalCode>[] = [];
  const others = existing.filter((grant) => grant.role !== role).map((grant) => grant.role);
  const excluding = others.filter((other) => isAdministrator(role) || isAdministrator(other));

  if (existing.some((grant) => grant.role === role && grant.unitId === unit.id))
    refusals.push({ code: 'granted_already' });
  if (excluding.length)
    refusals.push({ code: 'administrator_excludes_other_roles', params: { role, others: [...new Set(excluding)] } });
  if (!unitMay(unit.kind, needed[roleScope[role]]))
    refusals.push({ code: 'role_does_not_fit_unit', params: { role, kind: unit.kind } });
  return refusals;
}
