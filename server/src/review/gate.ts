import type { Refusal } from '@bafang/shared';
import { conflict, forbidden, refused, stale } from '../http/problem.js';

/** The version that the actor read, and the one that stands. */
interface Read {
  version: number;
  current: number;
}

/**
 * What a table says becomes the answer, in one order everywhere: 403 for a role that never may, 412 for a version that
 * was overtaken, 409 for a changed text, 409 with the reasons for all else. Answers the state it goes to.
 */
export function pass<State>(verdict: { to?: State; refusals: readonly Refusal[] }, read?: Read): State {
  const codes = verdict.refusals.map((refusal) => refusal.code);
  if (codes.includes('forbidden_role')) throw forbidden();
  if (read && read.version !== read.current) throw stale(read.current);
  if (codes.includes('text_changed')) throw conflict('text_changed');
  if (codes.length) throw refused(verdict.refusals);
  return verdict.to!;
}
