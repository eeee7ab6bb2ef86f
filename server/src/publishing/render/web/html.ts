/** Markup that may stand in a page as it is. Only `html` makes it, and the article that was stored. */
export class Html {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}
type Piece = string | number | Html | readonly Html[] | null;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The name in whose place each answer's nonce is put must not come out of a text. */
export const nonceName = 'CSP_NONCE';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign]!).replaceAll(nonceName, nonceName.replace('_', '&#95;'));

function written(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.source;
  return typeof piece === 'object' ? piece.map(({ source }) => source).join('') : escaped(String(piece));
}

/** A template whose insertions are escaped, for text and for attributes in double quotes. */
export function html(markup: TemplateStringsArray, ...pieces: Piece[]): Html {
  return new Html(markup.reduce((source, next, at) => source + written(pieces[at - 1] ?? null) + next));
}
