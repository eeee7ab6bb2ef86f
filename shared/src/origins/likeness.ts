/** The pairs of neighbouring signs of a text, each once, as numbers; a single sign is a pair of its own. */
export function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  if (text.length === 1) pairs.add(text.charCodeAt(0));
  for (let at = 1; at < text.length; at += 1) pairs.add((text.charCodeAt(at - 1) << 16) | text.charCodeAt(at));
  return pairs;
}

/** How like two texts are by the pairs that they share, 0 to 1 (Dice's coefficient). */
export const likeness = (one: number, other: number, shared: number): number =>
  one + other ? (2 * shared) / (one + other) : 0;
