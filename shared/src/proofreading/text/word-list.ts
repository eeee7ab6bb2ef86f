/** A word of a list where a text has it. */
interface WordIn {
  readonly word: string;
  readonly at: number;
}

/**
 * Finds the words of a list in one walk, the longest where several begin at one place. A list that people keep has
 * thousands of words, and a pattern of them would try one after another at every sign.
 */
export function wordList(words: Iterable<string>): (text: string) => WordIn[] {
  const sorted = [...new Set(words)].filter(Boolean).sort();
  // by its first sign where a word stands among its like
  const ranges = new Map<string, [from: number, to: number]>();
  for (const [at, word] of sorted.entries()) ranges.set(word[0]!, [ranges.get(word[0]!)?.[0] ?? at, at + 1]);
  const shorter = shorterOf(sorted);

  /** Of the words that do not sort behind what follows in the text, the last or one that it begins with. */
  const wordAt = (text: string, at: number): string | undefined => {
    let [low, high] = ranges.get(text[at]!) ?? [0, 0];
    if (low === high) return undefined;
    const first = low;
    while (low < high) {
      const middle = (low + high) >> 1;
      const word = sorted[middle]!;
      if (word <= text.slice(at, at + word.length)) low = middle + 1;
      else high = middle;
    }
    let best = low > first ? low - 1 : -1;
    while (best >= 0 && !text.startsWith(sorted[best]!, at)) best = shorter[best]!;
    return sorted[best];
  };

  return (text) => {
    const found: WordIn[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const word = wordAt(text, at);
      if (word === undefined) continue;
      found.push({ word, at });
      at += word.length - 1;
    }
    return found;
  };
}

/** Of each word the longest other that it begins with, -1 where there is none. */
function shorterOf(sorted: readonly string[]): number[] {
  const shorter: number[] = [];
  for (const [at, word] of sorted.entries()) {
    let before = at - 1;
    while (before >= 0 && !word.startsWith(sorted[before]!)) before = shorter[before]!;
    shorter.push(before);
  }
  return shorter;
}
