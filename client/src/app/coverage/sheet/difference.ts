import {
  type MatterLine,
  type MatterSheet,
  type NewMatters,
  MOST_OF_MATTER,
  matterKey,
  rewordings,
} from '@bafang/shared';

export type Listed = NewMatters['matters'][number];
type Named = Pick<Listed, 'area' | 'matter'>;

export interface BadLine extends Named {
  /** Of the sheet, from 1. */
  readonly line: number;
  readonly why: 'empty' | 'long' | 'twice';
}
/** What a list would be in the place of the one that stands. */
export interface ListDifference {
  readonly list: readonly Listed[];
  readonly added: readonly Listed[];
  /** The same matters in other words: what is recorded of them stays. */
  readonly reworded: readonly { readonly from: MatterLine; readonly to: Listed }[];
  readonly kept: number;
  readonly removed: readonly MatterLine[];
  readonly bad: readonly BadLine[];
  /** Nothing is another, not even the order. */
  readonly same: boolean;
}

/** A line that cannot stand in a list is told, and the others go their way. `ended`: those that no line goes on, however alike. */
export function listDifference(
  now: readonly MatterLine[],
  read: MatterSheet['matters'],
  ended: ReadonlySet<string> = new Set(),
): ListDifference {
  const list = new Map<string, Listed>();
  const bad: BadLine[] = [];
  for (const { line, ...given } of read) {
    const said = { area: given.area.trim(), matter: given.matter.trim() };
    const reason = reasonAgainst(said, list);
    if (reason) bad.push({ ...said, line, why: reason });
    else list.set(matterKey(said), said);
  }
  const lines = [...list.values()];
  const known = new Map(now.map((matter) => [matterKey(matter), matter]));
  const came = lines.filter((line) => !known.has(matterKey(line)));
  const gone = now.filter((matter) => !list.has(matterKey(matter)));
  const before = rewordings(
    gone.filter(({ id }) => !ended.has(id)),
    came,
  );
  const goesOn = new Set(before.values());
  return {
    list: lines.map((line) => {
      const id = (known.get(matterKey(line)) ?? before.get(line))?.id;
      return id ? { ...line, id } : line;
    }),
    added: came.filter((line) => !before.has(line)),
    reworded: [...before].map(([to, from]) => ({ from, to })),
    kept: lines.length - came.length,
    removed: gone.filter((matter) => !goesOn.has(matter)),
    bad,
    same: [...list.keys()].join('\r') === now.map(matterKey).join('\r'),
  };
}

function reasonAgainst(line: Named, list: ReadonlyMap<string, unknown>): BadLine['why'] | null {
  if (!line.matter) return 'empty';
  if (line.matter.length > MOST_OF_MATTER.matter || line.area.length > MOST_OF_MATTER.area) return 'long';
  return list.has(matterKey(line)) ? 'twice' : null;
}
