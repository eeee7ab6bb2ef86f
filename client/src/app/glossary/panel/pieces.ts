import type { Span } from '@bafang/shared';

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}
const BEFORE = 24;
const AFTER = 36;
const CUT = '…';

/** A paragraph from a little before its first hit to a little after its last, in pieces; what is left away is dots. */
export function piecesOf(text: string, hits: readonly Pick<Span, 'at' | 'length'>[]): Piece[] {
  const sorted = [...hits].sort((a, b) => a.at - b.at);
  const last = sorted.at(-1);
  if (!last) return [];
  const start = Math.max(0, sorted[0]!.at - BEFORE);
  const end = Math.min(text.length, last.at + last.length + AFTER);
  const pieces: Piece[] = [{ text: (start ? CUT : '') + text.slice(start, sorted[0]!.at).toWellFormed(), hit: false }];
  for (const [index, { at, length }] of sorted.entries()) {
    const next = sorted[index + 1]?.at ?? end;
    pieces.push({ text: text.slice(at, at + length), hit: true }, { text: text.slice(at + length, next), hit: false });
  }
  return [...pieces, { text: end < text.length ? CUT : '', hit: false }].filter((piece) => piece.text);
}
