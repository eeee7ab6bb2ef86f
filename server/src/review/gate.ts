import type { Outcome, Refusal } from '@bafang/shared';
import { conflict, forbidden, refused, stale } from '../http/problem.js';

/** The version that the actor read, the one that stands, and what a reader is shown of that. */
interface Read {
  version: number;
  current: number;
  newer?: object;
}

/**
 * What a table or a right says becomes the answer, in one order everywhere: 403 for a role that never may, 412 for a
 * version that was overtaken, 409 for a changed text, 409 with the reasons for all else. No refusal: nothing is thrown.
 */
export function refuse(refusals: readonly Refusal[], read?: Read): void {
  const codes = refusals.map((refusal) => refusal.code);
  if (codes.includes('forbidden_role')) throw forbidden();
  if (read && read.version !== read.current) throw stale(read.current, read.newer);
  if (codes.includes('text_changed')) throw conflict('text_changed');
  if (codes.length) throw refused(refusals);
}

/** What may be done: the state it leads to, and the role in which it is done. */
export type Passed<State extends string> = Required<Pick<Extract<Outcome<State>, { to: State }>, 'to' | 'role'>>;

export function pass<State extends string>({ to, role, refusals }: Outcome<State>, read?: Read): Passed<State> {
  refuse(refusals, read);
  return { to: to!, role: role! };
}
