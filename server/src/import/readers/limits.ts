/** What a file may weigh before and after unpacking; a real report has 20 kB of text. */
export const LIMITS = {
  uploadBytes: 20 * 1024 * 1024,
  textCharacters: 3_000_000,
  lines: 100_000,
  nodes: 5000,
  notes: 2000,
  /** Places where a reader read something else than the file has. */
  changes: 20_000,
  /** Files that a file holds. */
  embedded: 20,
  zipEntries: 2000,
  zipInflatedBytes: 50 * 1024 * 1024,
  /** Counts above `zipRatioFrom` only: a small file of spaces may pack as well. */
  zipRatio: 200,
  zipRatioFrom: 1024 * 1024,
  depth: 400,
} as const;
