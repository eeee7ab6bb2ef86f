import type { Refusal } from '../units/refusal.js';
import { bureauRoles, holdsAny, unitRoles, type ActingRole } from '../units/roles.js';
import type { RefusalCode } from './refusal-codes.js';

/** What the rights on a figure of the register depend on. */
export interface FigureContext {
  /** The bureau's for the register's host unit; clerk and unit_head of the owner unit. */
  roles: readonly ActingRole[];
  /** Follows by a formula: its values are never typed. */
  derived: boolean;
  retired: boolean;
  /** This person set the value that is to be verified. */
  own?: boolean;
  /** It, or what it counts or rests on, is no longer what this person looked at. */
  changed?: boolean;
}

const forbidden: Refusal<RefusalCode>[] = [{ code: 'forbidden_role' }];

/** Who says what a figure is: its owner unit, and the coordinator. */
export const definingRefusals = ({ roles }: Pick<FigureContext, 'roles'>): Refusal<RefusalCode>[] =>
  holdsAny(roles, [...unitRoles, 'coordinator']) ? [] : forbidden;

/** Who enters a value: the same; what follows by a formula is recomputed, never typed. */
export function valuingRefusals({ roles, derived, retired }: FigureContext): Refusal<RefusalCode>[] {
  const refusals = definingRefusals({ roles });
  if (refusals.length) return refusals;
  return [
    ...(derived ? ([{ code: 'figure_derived' }] as const) : []),
    ...(retired ? ([{ code: 'figure_retired' }] as const) : []),
  ];
}

/** Who verifies a value: the head of the owner unit or the bureau, and another than who entered it; as it was looked at. */
export function verifyingRefusals({
  roles,
  own,
  changed,
}: Pick<FigureContext, 'roles' | 'own' | 'changed'>): Refusal<RefusalCode>[] {
  if (!holdsAny(roles, ['unit_head', ...bureauRoles])) return forbidden;
  if (own) return [{ code: 'value_own' }];
  return changed ? [{ code: 'value_changed' }] : [];
}

/** Who may show a figure in a text: its owner unit and the bureau; others once its value is given out. */
export const citesFigure = ({
  roles,
  retired,
  givenOut,
}: {
  roles: readonly ActingRole[];
  retired: boolean;
  givenOut: boolean;
}): boolean => !retired && (givenOut || holdsAny(roles, [...unitRoles, ...bureauRoles]));
