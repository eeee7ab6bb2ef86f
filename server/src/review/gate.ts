import type { Refusal } from '@bafang/shared';
import { conflict, forbidden, refused } from '../http/problem.js';

/** Turns the table's verdict into the answer's: a role that never may is 403, a changed text 409 of its own, all else 409 with the reasons. */
export function judge(verdict: { refusals: readonly Refusal[] }): void {
  const codes = verdict.refusals.map((refusal) => refusal.code);
  if (codes.includes('forbidden_role')) throw forbidden();
  if (codes.includes('text_changed')) throw conflict('text_changed');
  if (codes.length) throw refused(verdict.refusals);
}
