import { type Role, type RoleScope, roleScope } from '@bafang/shared';
import type { Actor } from '../users/actor.js';

interface Owner {
  hostUnitId: string;
  issuingUnitId: string;
}

/** The roles that count for a report: the bureau's and publisher of its host unit, leader of its issuing unit. */
export function rolesFor(actor: Actor, report: Owner): Role[] {
  const unitOf = { host: report.hostUnitId, issuing: report.issuingUnitId } as Record<string, string>;
  return actor.grants.filter((grant) => unitOf[roleScope[grant.role]] === grant.unitId).map((grant) => grant.role);
}

/** With the lead unit's own clerk and head, the roles that count for a section. */
export function rolesForSection(actor: Actor, report: Owner, leadUnitId: string | null): Role[] {
  const own = actor.grants
    .filter((grant) => roleScope[grant.role] === 'own' && grant.unitId === leadUnitId)
    .map((grant) => grant.role);
  return [...rolesFor(actor, report), ...own];
}

/** The units for which roles of this scope are granted. */
export const unitsWithin = (actor: Actor, scope: RoleScope): string[] => [
  ...new Set(actor.grants.filter((grant) => roleScope[grant.role] === scope).map((grant) => grant.unitId)),
];

/** The units for which this person is clerk or head. */
export const ownUnits = (actor: Actor): string[] => unitsWithin(actor, 'own');
