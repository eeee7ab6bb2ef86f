export interface Piece {
  readonly text: string;
  /** Where it leads; null: these are words. */
  readonly href: string | null;
}

/** An address as people paste it among Chinese words: it ends where a blank or a sign of a sentence stands. */
const ADDRESS = /https?:\/\/[^\s<>"'`，。；：、！？（）【】《》“”‘’]+/gi;
/** Which ends a sentence rather than an address. */
const TRAILING = /[.,;:!?)\]}]+$/;

/** A text as words and addresses; http and https alone, whatever else a browser would follow. */
export function linksIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const href = found.replace(TRAILING, '');
    if (!URL.canParse(href)) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), href: null });
    pieces.push({ text: href, href });
    at = index + href.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), href: null });
  return pieces;
}
