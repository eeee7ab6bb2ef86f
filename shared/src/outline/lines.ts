import { cut, type Origin, type Placed } from './place.js';
import { normalisePunctuation } from '../document/characters/punctuation.js';
import type { DroppedText, SourceNote, SourceLine } from './source-outline.js';

/** A line as every step sees it: trimmed, normalised, its numbering at its head. */
export interface Line extends Placed {
  line: number;
  hint?: SourceLine['hint'];
  /** Set in from the margin, as the first line of a paragraph is. */
  indented?: boolean;
  /** The format says that it goes on from the line above. */
  wrapped?: boolean;
}
export interface Lost extends DroppedText {
  line: number;
}

/** Byte order marks, zero-width signs and most control characters carry nothing; what parts lines or Word's cells, and every wide space, is a space: two numbers stay two. */
const SPACES = /[\u0007\n\v\f\r\u001C-\u001F\u0085\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
const REWRITTEN = /(\t)|[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/gu;
const INDENTED = /^(?:[ \u00A0]{2}|[\t\u2003\u3000])/;
/** A line that holds nearly all of the text has lost its line breaks; two spaces stand where they were. */
const LONG_LINE = 400;
const NEARLY_ALL = 0.8;

/** Whether joining two texts would make one number of two: a page breaks a line before a figure, not inside it. */
export const isFigure = (above: string, below: string): boolean =>
  /[\d０-９][.．,]?$/.test(above) && /^[.．,]?[\d０-９]/.test(below);

/** Two spaces part the cells of a row, which may begin or end with an empty one. */
const clean = (source: string, line: number, hint: SourceLine['hint']): Placed => {
  const origins: Origin[] = [{ at: 0, line, from: 0 }];
  let moved = 0;
  const text = source.replace(SPACES, ' ').replace(REWRITTEN, (sign: string, tab: string | undefined, at: number) => {
    const read = tab ? '  ' : '';
    moved += read.length - sign.length;
    const next = { at: at + sign.length + moved, line, from: at + sign.length };
    if (origins.at(-1)?.at === next.at) origins.pop();
    origins.push(next);
    return read;
  });
  return hint === 'tableRow' && /\S/.test(text) ? { text, origins } : cut({ text, origins }, 0);
};
/** The pieces of a line that has lost its line breaks. */
const parted = (line: Placed): Placed[] => {
  let from = 0;
  return line.text.split(/( {2,})/).flatMap((piece, at) => {
    from += piece.length;
    return at % 2 ? [] : [cut(line, from - piece.length, from)];
  });
};

/**
 * The normalised input: blank lines and invisible characters out, numbering made explicit, punctuation normalised.
 * The property test of the parser compares the tree with exactly this.
 */
export const normaliseLines = (source: readonly SourceLine[]): { lines: Line[]; notes: SourceNote[] } => {
  let changes = 0;
  let numbered = 0;
  const first = { changed: 1, numbered: 1 };
  const total = source.reduce((sum, { text }) => sum + text.length, 0);
  const pieces = (whole: Placed): Placed[] =>
    whole.text.length > LONG_LINE && whole.text.length > total * NEARLY_ALL ? parted(whole) : [whole];
  const lines = source.flatMap(({ text, line, hint, numbering, wrapped }) => {
    if (numbering && numbered++ === 0) first.numbered = line;
    return pieces(clean((numbering ?? '') + text, line, hint))
      .filter((piece) => piece.text)
      .map((piece, at): Line => {
        const normal = normalisePunctuation(piece.text);
        if (changes === 0 && normal.changes > 0) first.changed = line;
        changes += normal.changes;
        return { ...piece, text: normal.text, line, hint, indented: INDENTED.test(text), wrapped: wrapped && at === 0 };
      });
  });
  const notes: SourceNote[] = [];
  if (changes)
    notes.push({
      code: 'punctuation_normalised',
      message: `${changes} half-width marks beside Chinese made full-width`,
      line: first.changed,
    });
  if (numbered)
    notes.push({
      code: 'numbering_made_explicit',
      message: `${numbered} automatic numbers written out`,
      line: first.numbered,
    });
  return { lines, notes };
};
