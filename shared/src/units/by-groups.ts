export interface NamedGroup {
  readonly id: string;
  readonly name: string;
  readonly unitIds: readonly string[];
}

export interface ByGroups {
  /** With how many of the chosen units each stands for. */
  readonly groups: readonly { readonly name: string; readonly n: number }[];
  /** Chosen units that no group stands for, in their order. */
  readonly rest: readonly string[];
}

/**
 * Chosen units as somebody chose them: by groups whose members are all there, the largest first, and one by one. A choice
 * of a group is recorded as its members of that day; `open` says of whom a group may be without (who leads does not
 * support, who is no more takes no part). A group that would stand for fewer than two further units shortens nothing.
 */
export function byGroups(
  chosen: readonly string[],
  groups: readonly NamedGroup[],
  open: (unitId: string) => boolean,
): ByGroups {
  const all = new Set(chosen);
  const left = new Set(chosen);
  const named: { name: string; n: number }[] = [];
  const present = groups
    .map(({ name, unitIds }) => ({ name, members: unitIds.filter((id) => all.has(id) || open(id)) }))
    .sort((a, b) => b.members.length - a.members.length);
  for (const { name, members } of present) {
    const further = members.filter((id) => left.has(id));
    if (further.length < 2 || members.some((id) => !all.has(id))) continue;
    named.push({ name, n: members.length });
    for (const id of further) left.delete(id);
  }
  return { groups: named, rest: chosen.filter((id) => left.has(id)) };
}
