import type { RedlineBlock, Run } from '@bafang/shared';

/** A run of a comparison and the place of change it belongs to, counted from 0; null where nothing changed. */
interface PlacedRun extends Run {
  readonly place: number | null;
  readonly head?: boolean;
}
export interface PlacedBlock extends Omit<RedlineBlock, 'runs'> {
  readonly runs: readonly PlacedRun[];
  /** Of what changed beside the words. */
  readonly formPlace: number | null;
}

/**
 * Numbers neighbours that were deleted and inserted: the k-th of one replaces the k-th of the other and shares its place,
 * as shared's `changesIn` counts them. `take` gives the next free number.
 */
function numbered(kinds: readonly string[], take: () => number): (number | null)[] {
  let open = { deleted: [] as number[], inserted: [] as number[] };
  let counts = { deleted: 0, inserted: 0 };
  return kinds.map((kind) => {
    if (kind !== 'deleted' && kind !== 'inserted') {
      open = { deleted: [], inserted: [] };
      counts = { deleted: 0, inserted: 0 };
      return null;
    }
    const other = kind === 'deleted' ? 'inserted' : 'deleted';
    const place = open[other][counts[kind]] ?? take();
    open[kind].push(place);
    counts[kind] += 1;
    return place;
  });
}

/** A comparison with its places of change numbered in reading order, and how many there are. */
export function placed(blocks: readonly RedlineBlock[]): { blocks: PlacedBlock[]; total: number } {
  let total = 0;
  let pairCount = 0;
  const take = () => total++;
  const pairs = numbered(
    blocks.map(({ change }) => change),
    () => pairCount++,
  );
  const numbers = new Map<number, number>();
  const ofPair = (pair: number) => numbers.get(pair) ?? numbers.set(pair, take()).get(pair)!;
  const result = blocks.map(({ runs, ...block }, index): PlacedBlock => {
    const pair = pairs[index] ?? null;
    if (pair !== null) {
      const place = ofPair(pair);
      return { ...block, formPlace: place, runs: runs.map((run) => ({ ...run, place })) };
    }
    const formPlace = block.form ? take() : null;
    const places = numbered(
      runs.map(({ kind }) => kind),
      take,
    );
    return { ...block, formPlace, runs: runs.map((run, at) => ({ ...run, place: places[at] ?? null })) };
  });
  return { blocks: result, total };
}
