import type { Refusal } from '../units/refusal.js';
import { approverRoles, bureauRoles, holdsAny, unitRoles, type ActingRole } from '../units/roles.js';
import { separationRefusals, type Involvement } from '../units/separation.js';
import type { RefusalCode } from './refusal-codes.js';

/** What settling a comment, or opening it again, depends on, beside the right to comment at all. */
export interface ResolvingContext {
  roles: readonly ActingRole[];
  /** Said by this person. */
  own: boolean;
  condition: boolean;
  resolved: boolean;
  /** In the text that it is about. */
  involvement: Involvement;
}

/** Who raised a condition, or another who reviews, settles it; the lead unit may settle the rest. */
function settles({ roles, own, condition }: ResolvingContext): boolean {
  const bureau = holdsAny(roles, bureauRoles);
  if (condition) return holdsAny(roles, approverRoles) || (bureau && own);
  return bureau || own || holdsAny(roles, unitRoles);
}

/** Why this person may not resolve the comment, or open it again: a condition is not resolved by who wrote the text. */
export function resolvingRefusals(context: ResolvingContext): Refusal<RefusalCode>[] {
  if (!settles(context)) return [{ code: 'forbidden_role' }];
  const { condition, resolved, involvement } = context;
  return condition && !resolved ? separationRefusals('resolve_condition', involvement) : [];
}
