import type { Refusal } from '@bafang/shared';
import { refused } from '../http/problem.js';

/** The edge of an act: with a refusal nothing happens. */
export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length) throw refused(refusals);
}
