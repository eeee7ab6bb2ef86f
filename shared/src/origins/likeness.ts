/** The pairs of neighbouring signs of a text, each once; a single sign is a pair of its own. */
export function pairsOf(text: string): Set<string> {
  if (text.length < 2) return new Set(text && [text]);
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}

/** How like two texts are by the pairs that they share, 0 to 1 (Dice's coefficient). */
export const likeness = (one: number, other: number, shared: number): number =>
  one + other ? (2 * shared) / (one + other) : 0;
