import { diffArrays } from 'diff';

/** A paragraph of each side; null where it has no counterpart. */
export type Pair = [before: string | null, after: string | null];

/** Below this share of common characters and pairs of them two paragraphs are two, not one that was changed. */
const alike = 0.4;
/** So many comparisons of paragraphs are made at most in one stretch; a larger one is told as replaced. */
const mostComparisons = 10_000;
/** Above so many changed paragraphs nothing is aligned: the comparison's time grows with the square. */
const mostEdits = 1500;

interface Traits {
  counts: Map<string, number>;
  total: number;
}

/** The characters of a text and its pairs of neighbours: the first find short rows of a table, the second tell long paragraphs apart. */
function traits(text: string): Traits {
  const counts = new Map<string, number>();
  const count = (trait: string) => counts.set(trait, (counts.get(trait) ?? 0) + 1);
  for (let i = 0; i < text.length; i += 1) {
    count(text.charAt(i));
    if (i > 0) count(text.slice(i - 1, i + 1));
  }
  return { counts, total: Math.max(2 * text.length - 1, 0) };
}

/** Dice's coefficient of two texts' traits, 0 to 1; an empty paragraph is like no other. */
function likeness(a: Traits, b: Traits): number {
  let common = 0;
  for (const [trait, count] of a.counts) common += Math.min(count, b.counts.get(trait) ?? 0);
  return common && (2 * common) / (a.total + b.total);
}

/** A heading to which its text has been added, or from which it was taken, is the same paragraph, however long the text. */
function grown(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

/** best[i][j]: the greatest sum of likeness that the paragraphs from i and from j on can reach in order. */
function scores(before: readonly string[], after: readonly string[]): { like: number[][]; best: number[][] } {
  const right = after.map(traits);
  const like = before
    .map((text) => ({ text, own: traits(text) }))
    .map(({ text, own }) =>
      right.map((other, j) => Math.max(likeness(own, other), grown(text, after[j]!) ? alike : 0)),
    );
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const paired = like[i]![j]! >= alike ? like[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  return { like, best };
}

function replaced(before: readonly string[], after: readonly string[]): Pair[] {
  return [...before.map((text): Pair => [text, null]), ...after.map((text): Pair => [null, text])];
}

/** Pairs like paragraphs of a changed stretch in order; deleted ones stand before inserted ones. */
function pairStretch(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length * after.length > mostComparisons) return replaced(before, after);
  const { like, best } = scores(before, after);
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length;) {
    const paired =
      i < before.length &&
      j < after.length &&
      like[i]![j]! >= alike &&
      best[i]![j] === like[i]![j]! + best[i + 1]![j + 1]!;
    if (paired) pairs.push([before[i++]!, after[j++]!]);
    else if (i < before.length && best[i + 1]![j]! >= (best[i]![j + 1] ?? -1)) pairs.push([before[i++]!, null]);
    else pairs.push([null, after[j++]!]);
  }
  return pairs;
}

/** Puts the paragraphs of two texts side by side in reading order: equal ones first, then like ones; moved paragraphs count as deleted and inserted. */
export function alignParagraphs(before: readonly string[], after: readonly string[]): Pair[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (!parts) return replaced(before, after);
  const pairs: Pair[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  for (const { value, added, removed } of [...parts, { value: [], added: false, removed: false }]) {
    if (removed) gone = value;
    else if (added) come = value;
    else {
      pairs.push(...pairStretch(gone, come), ...value.map((text): Pair => [text, text]));
      gone = [];
      come = [];
    }
  }
  return pairs;
}
