import { diffArrays } from 'diff';

/** A paragraph of each side; null where it has no counterpart. */
export type Pair = [before: string | null, after: string | null];

/** Below this share of common character pairs two paragraphs are two, not one that was changed. */
const alike = 0.4;
/** So many comparisons of paragraphs are made at most in one stretch; a larger one is told as replaced. */
const mostComparisons = 40_000;

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(text.length - 1, 1); i += 1) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient of the character pairs, 0 to 1. */
function likeness(a: Map<string, number>, b: Map<string, number>): number {
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return (2 * common) / (size(a) + size(b));
}

/** best[i][j]: the greatest sum of likeness that the paragraphs from i and from j on can reach in order. */
function scores(before: readonly string[], after: readonly string[]): { like: number[][]; best: number[][] } {
  const right = after.map(bigrams);
  const like = before.map(bigrams).map((left) => right.map((counts) => likeness(left, counts)));
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const paired = like[i]![j]! >= alike ? like[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  return { like, best };
}

/** Pairs like paragraphs of a changed stretch in order; deleted ones stand before inserted ones. */
function pairStretch(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length * after.length > mostComparisons) return [...before.map((text): Pair => [text, null]), ...after.map((text): Pair => [null, text])];
  const { like, best } = scores(before, after);
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const paired = i < before.length && j < after.length && like[i]![j]! >= alike && best[i]![j] === like[i]![j]! + best[i + 1]![j + 1]!;
    if (paired) pairs.push([before[i++]!, after[j++]!]);
    else if (i < before.length && best[i + 1]![j]! >= (best[i]![j + 1] ?? -1)) pairs.push([before[i++]!, null]);
    else pairs.push([null, after[j++]!]);
  }
  return pairs;
}

/** Puts the paragraphs of two texts side by side in reading order: equal ones first, then like ones; moved paragraphs count as deleted and inserted. */
export function alignParagraphs(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  for (const { value, added, removed } of [...diffArrays([...before], [...after]), { value: [], added: false, removed: false }]) {
    if (removed) gone = [...gone, ...value];
    else if (added) come = [...come, ...value];
    else {
      pairs.push(...pairStretch(gone, come), ...value.map((text): Pair => [text, text]));
      gone = [];
      come = [];
    }
  }
  return pairs;
}
