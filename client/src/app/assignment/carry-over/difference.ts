import type { AssignedSection } from '@bafang/shared';

/** What a change of the assignment makes of a section; `lead` null where it stays. */
export interface Difference {
  readonly lead: { readonly from: string | null; readonly to: string | null } | null;
  readonly joins: readonly string[];
  readonly leaves: readonly string[];
}

const without = (one: readonly string[], other: readonly string[]): string[] => one.filter((id) => !other.includes(id));

export const differenceOf = (before: AssignedSection, after: AssignedSection): Difference => ({
  lead: before.leadUnitId === after.leadUnitId ? null : { from: before.leadUnitId, to: after.leadUnitId },
  joins: without(after.supportingUnitIds, before.supportingUnitIds),
  leaves: without(before.supportingUnitIds, after.supportingUnitIds),
});
