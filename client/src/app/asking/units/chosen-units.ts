import type { GroupView, RefusalCode, UnitView } from '@bafang/shared';

/** Why a unit cannot be asked. */
export const bars = [
  'units_outside',
  'units_without_head',
  'units_asked_already',
] as const satisfies readonly RefusalCode[];
export type Bar = (typeof bars)[number];

/** As somebody chose them: by groups, one by one, and who was then taken out of a group. */
export interface Choice {
  readonly groupIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly without: readonly string[];
}
export const nobody: Choice = { groupIds: [], unitIds: [], without: [] };

type Group = Pick<GroupView, 'id' | 'name' | 'unitIds'>;
type Unit = Pick<UnitView, 'id' | 'shortName'>;

/** Who is there to be asked. */
export interface Askable<U extends Unit> {
  readonly units: readonly U[];
  readonly groups: readonly Group[];
  readonly bar: (unit: U) => Bar | null;
}

export interface SendTo<U extends Unit> {
  readonly groups: readonly { readonly id: string; readonly name: string; readonly members: readonly U[] }[];
  readonly singles: readonly U[];
  /** Chosen, and not to be asked. */
  readonly barred: readonly { readonly unit: U; readonly bar: Bar }[];
  /** Who will be asked. */
  readonly unitIds: readonly string[];
}

const less = (ids: readonly string[], gone: readonly string[]): string[] => ids.filter((id) => !gone.includes(id));

/** The whole group, also whom somebody had taken out. */
export const withGroup = (choice: Choice, { id, unitIds }: Group): Choice => ({
  ...choice,
  groupIds: [...less(choice.groupIds, [id]), id],
  without: less(choice.without, unitIds),
});
export const withoutGroup = (choice: Choice, groupId: string): Choice => ({
  ...choice,
  groupIds: less(choice.groupIds, [groupId]),
});
export const withUnit = (choice: Choice, unitId: string): Choice => ({
  ...choice,
  unitIds: [...less(choice.unitIds, [unitId]), unitId],
  without: less(choice.without, [unitId]),
});
export const withoutUnit = (choice: Choice, unitId: string): Choice => ({
  ...choice,
  unitIds: less(choice.unitIds, [unitId]),
  without: [...less(choice.without, [unitId]), unitId],
});
/** What was chosen last goes first: a unit, and when none is left a group. */
export function withoutLast(choice: Choice): Choice {
  const [unitId, groupId] = [choice.unitIds.at(-1), choice.groupIds.at(-1)];
  if (unitId !== undefined) return withoutUnit(choice, unitId);
  return groupId === undefined ? choice : withoutGroup(choice, groupId);
}

/** The choice spread out: nobody twice, a unit of two groups with the first of them, and apart who cannot be asked. */
export function sendTo<U extends Unit>(choice: Choice, { units, groups, bar }: Askable<U>): SendTo<U> {
  const left = new Map(units.filter(({ id }) => !choice.without.includes(id)).map((unit) => [unit.id, unit]));
  const take = (ids: readonly string[]): U[] => {
    const found = ids.flatMap((id) => left.get(id) ?? []);
    for (const { id } of found) left.delete(id);
    return found;
  };
  const chosen = choice.groupIds.flatMap((id) => groups.find((group) => group.id === id) ?? []);
  // as the city orders them, not as the group was put together
  const ordered = (ids: readonly string[]) => units.map(({ id }) => id).filter((id) => ids.includes(id));
  const spread = chosen.map(({ id, name, unitIds }) => ({ id, name, members: take(ordered(unitIds)) }));
  const singles = take(choice.unitIds);
  const barred = [...spread.flatMap(({ members }) => members), ...singles].flatMap((unit) => {
    const why = bar(unit);
    return why ? [{ unit, bar: why }] : [];
  });
  const free = (list: readonly U[]) => list.filter((unit) => !bar(unit));
  const parted = spread.map(({ members, ...group }) => ({ ...group, members: free(members) }));
  return {
    groups: parted,
    singles: free(singles),
    barred,
    unitIds: [...parted.flatMap(({ members }) => members), ...free(singles)].map(({ id }) => id),
  };
}
