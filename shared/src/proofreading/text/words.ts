const literal = (word: string) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

/**
 * A pattern that finds the words of a list in one walk, the longest where several begin at one place. Words that are
 * right are put into the list with the wrong ones: what they cover is not searched again.
 */
export const anyOf = (words: Iterable<string>): RegExp => {
  const sorted = [...new Set(words)].filter(Boolean).sort((a, b) => (a < b ? 1 : -1));
  return new RegExp(sorted.length ? sorted.map(literal).join('|') : '(?!)', 'g');
};
