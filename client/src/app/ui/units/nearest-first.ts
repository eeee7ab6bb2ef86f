import { nameSkeleton } from '@bafang/shared';

interface Named {
  readonly name: string;
  readonly shortName: string;
}

/** Below this a name is another. */
const NEAR = 0.55;

/** How many signs two names have in common, in the same order. */
function inCommon(one: string, other: string): number {
  let before = new Array<number>(other.length + 1).fill(0);
  for (const sign of one) {
    const now = [0];
    for (let at = 0; at < other.length; at += 1)
      now.push(other[at] === sign ? (before[at] ?? 0) + 1 : Math.max(now[at] ?? 0, before[at + 1] ?? 0));
    before = now;
  }
  return before[other.length] ?? 0;
}

/** 0 to 1: the share of both names' signs that they have in common. */
const nearness = (one: string, other: string): number => (2 * inCommon(one, other)) / (one.length + other.length || 1);

/** How near each comes to a name; 0 where it is another. */
function ranked<Unit extends Named>(name: string, units: readonly Unit[]): (unit: Unit) => number {
  const wanted = nameSkeleton(name);
  const near = new Map(
    units.map((unit) => [
      unit,
      Math.max(...[unit.shortName, unit.name].map((own) => nearness(wanted, nameSkeleton(own)))),
    ]),
  );
  return (unit) => ((near.get(unit) ?? 0) >= NEAR ? (near.get(unit) ?? 0) : 0);
}

/** The units whose names come near to this one stand first, nearest before; the others follow in their order. */
export function nearestFirst<Unit extends Named>(name: string, units: readonly Unit[]): Unit[] {
  const rank = ranked(name, units);
  return [...units].sort((one, other) => rank(other) - rank(one));
}

/** Who may be meant by what is typed: those that have it in their names, else those whose names come near, nearest before. */
export function meant<Unit extends Named>(typed: string, units: readonly Unit[]): Unit[] {
  const having = units.filter(({ name, shortName }) => shortName.includes(typed) || name.includes(typed));
  if (having.length) return having;
  const rank = ranked(typed, units);
  return nearestFirst(
    typed,
    units.filter((unit) => rank(unit) > 0),
  );
}
