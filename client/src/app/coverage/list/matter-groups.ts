import { type MatterLine, type MatterState, matterStates } from '@bafang/shared';

export interface NumberedMatter extends MatterLine {
  /** Its place in the whole list, from 1. */
  readonly n: number;
}
export type MatterCounts = Readonly<Record<MatterState, number>>;
/** The matters of one area, in order; an area that comes again is the one that was. */
export interface MatterGroup {
  readonly area: string;
  readonly matters: readonly NumberedMatter[];
  readonly counts: MatterCounts;
}

export const countsOf = (matters: readonly MatterLine[]): MatterCounts => {
  const counts = Object.fromEntries(matterStates.map((state) => [state, 0])) as Record<MatterState, number>;
  for (const { state } of matters) counts[state] += 1;
  return counts;
};

export const groupsOf = (matters: readonly MatterLine[]): MatterGroup[] =>
  [
    ...Map.groupBy(
      matters.map((matter, at): NumberedMatter => ({ ...matter, n: at + 1 })),
      ({ area }) => area,
    ),
  ].map(([area, own]) => ({ area, matters: own, counts: countsOf(own) }));

const isCovered = ({ counts, matters }: MatterGroup): boolean => counts.covered === matters.length;

/** What a reader chose to see: one state alone, areas opened or shut by hand, those of whose covered ones none is folded away. */
export interface Shown {
  readonly state: MatterState | null;
  readonly turned: ReadonlyMap<string, boolean>;
  readonly whole: ReadonlySet<string>;
  /** Matters that were just changed or gone to: none of them is taken out of sight. */
  readonly kept: ReadonlySet<string>;
}
export interface ShownGroup extends MatterGroup {
  readonly open: boolean;
  readonly rows: readonly NumberedMatter[];
  /** Covered ones that are folded into one line. */
  readonly folded: number;
}

/** An area in which something is wanting is open, and there what is covered folded; of one state alone nothing is folded. */
export function shownGroups(groups: readonly MatterGroup[], { state, turned, whole, kept }: Shown): ShownGroup[] {
  if (state !== null)
    return groups
      .map((group) => ({
        ...group,
        open: true,
        rows: group.matters.filter((matter) => matter.state === state || kept.has(matter.id)),
        folded: 0,
      }))
      .filter(({ rows }) => rows.length);
  return groups.map((group) => {
    const covered = isCovered(group);
    const open = turned.get(group.area) ?? (!covered || group.matters.some(({ id }) => kept.has(id)));
    const all = covered || whole.has(group.area);
    const rows = open ? group.matters.filter((matter) => all || matter.state !== 'covered' || kept.has(matter.id)) : [];
    return { ...group, open, rows, folded: open ? group.matters.length - rows.length : 0 };
  });
}

/** The next blank one from this on, itself left out where it is seen; from the first again at the end. */
export function nextBlank(matters: readonly MatterLine[], from: string | null, seen: boolean): string | null {
  const at = matters.findIndex(({ id }) => id === from) - (seen ? 0 : 1);
  const blank = (matter: MatterLine): boolean => matter.state === 'blank';
  return (matters.slice(Math.max(at, -1) + 1).find(blank) ?? matters.find(blank))?.id ?? null;
}
