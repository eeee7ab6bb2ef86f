import type { Line } from '../lines.js';
import { leadingMarker, markersIn } from './markers.js';
import { judge } from './judge.js';
import { type Placed, type SourceWords, wordsOf } from '../place.js';
import { newSequences, place, type Seen, type Sequences } from './sequences.js';
import type { SourceNote, SourceKind } from '../source-outline.js';

/** Where a piece stands: its text without its number. */
interface Stretch {
  line: Placed;
  from: number;
  to: number;
}
export const wordsIn = ({ line, from, to }: Stretch): SourceWords[] => wordsOf(line, from, to);

/** A stretch of text that belongs to one node: what a marker opens, or (kind null) more of the node before it. */
export interface Piece {
  kind: SourceKind | null;
  depth: number;
  number: number | null;
  label: string;
  text: string;
  line: number;
  place: Stretch;
  /** A heading by the format's own word (Word's or HTML's), not by its look. */
  heading: boolean;
  /** Opens a paragraph; otherwise it runs on inside one. */
  opens: boolean;
  /** The point before this one seems to have lost its ordinal. */
  missing: boolean;
  table: boolean;
}

const UPPER = ['part', 'area'] as const;
const HEADING_KINDS = ['part', 'area', 'point', 'item'] as const;
const LONGEST_HEADING = 80;

const isHeading = ({ hint, text }: Line): boolean =>
  hint !== undefined && hint.startsWith('heading') && text.length <= LONGEST_HEADING && !/[；，]$/.test(text);

const more = (line: Line, text: string, opens: boolean): Piece => ({
  kind: null,
  depth: 0,
  number: null,
  label: '',
  text,
  line: line.line,
  place: { line, from: 0, to: line.text.length },
  heading: false,
  opens,
  missing: false,
  table: line.hint === 'tableRow',
});

/** Headings that carry no number take the kind that numbered headings of their level have, else that of their rank. */
const headingKinds = (lines: readonly Line[]) => {
  const levels: string[] = [...new Set(lines.filter(isHeading).map(({ hint }) => hint ?? ''))].sort();
  const known = new Map<string, SourceKind>();
  for (const line of lines.filter(isHeading)) {
    const kind = UPPER.find((upper) => upper === leadingMarker(line.text)?.style);
    if (kind && line.hint && !known.has(line.hint)) known.set(line.hint, kind);
  }
  return (hint = ''): SourceKind => known.get(hint) ?? HEADING_KINDS[Math.min(levels.indexOf(hint), 3)] ?? 'item';
};

/** Cuts the body at every marker that continues or opens a sequence; the rest of the text stays with what it follows. */
export const walk = (lines: readonly Line[]): { pieces: Piece[]; notes: SourceNote[] } => {
  const seen: Seen[] = lines.flatMap((line, index) =>
    line.hint === 'tableRow' ? [] : markersIn(line.text).map((marker) => ({ line, index, marker })),
  );
  const sequences = newSequences(seen);
  const kindOf = headingKinds(lines);
  const pieces: Piece[] = [];
  let at = 0;
  lines.forEach((line, index) => {
    const from = at;
    while (seen[at]?.index === index) at += 1;
    for (const piece of cut(line, from, at, sequences, kindOf)) pieces.push(piece);
  });
  return { pieces, notes: sequences.notes };
};

const cut = (
  line: Line,
  from: number,
  to: number,
  sequences: Sequences,
  kindOf: (hint?: string) => SourceKind,
): Piece[] => {
  const pieces: Piece[] = [];
  let open: Piece = more(line, '', true);
  let start = 0;
  const close = (end: number) => {
    const text = line.text.slice(start, end);
    open.text = open.table ? text : text.trim();
    open.place = { line, from: start, to: end };
    if (open.text || open.label) pieces.push(open);
  };
  for (let at = from; at < to; at += 1) {
    const verdict = judge(at, sequences);
    if (!verdict.accepted) continue;
    const { marker, index } = sequences.seen[at] as Seen;
    close(marker.at);
    const { kind, depth } = place(sequences, marker.style, marker.number);
    open = {
      ...more(line, '', marker.boundary === 'line'),
      kind,
      depth,
      number: marker.number,
      label: marker.label,
      heading: marker.boundary === 'line' && isHeading(line),
      missing: verdict.missing,
    };
    start = marker.end;
    sequences.opened = { index, at: start };
  }
  close(line.text.length);
  const first = pieces[0];
  if (isHeading(line) && first?.kind === null) openHeading(first, kindOf(line.hint), sequences);
  return pieces;
};

/** A heading without a number: a node of its own, and said so. */
const openHeading = (piece: Piece, kind: SourceKind, sequences: Sequences): void => {
  const placed = place(sequences, kind === 'part' || kind === 'area' ? kind : 'heading', null);
  Object.assign(piece, { kind: placed.kind, depth: placed.depth, heading: true });
  sequences.notes.push({
    code: 'heading_unnumbered',
    message: 'a heading without a number',
    line: piece.line,
    words: wordsIn(piece.place),
  });
};
