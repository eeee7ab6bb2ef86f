import { leftOut } from './changes.js';
import { normaliseLines, type Line } from './lines.js';
import { takeMasthead } from './page/masthead.js';
import {
  plainOutline,
  type SourceNote,
  type SourceOutline,
  type PlacedNode,
  type PlacedOutline,
  type SourceLine,
} from './source-outline.js';
import { takePages } from './page/pages.js';
import { takeTail } from './page/tail.js';
import { namedIn } from './page/title.js';
import { treeOf } from './body/tree.js';
import { takeWatermark } from './page/watermark.js';
import { walk } from './body/walk.js';
import { joinWrapped } from './wrapped.js';

export interface OutlineOptions {
  /** What the reader of the file noticed. */ notes?: readonly SourceNote[];
}

const tableNotes = (lines: readonly Line[]): SourceNote[] =>
  lines
    .filter(({ hint }, at) => hint === 'tableRow' && lines[at - 1]?.hint !== 'tableRow')
    .map(({ line }) => ({
      code: 'table_as_text',
      message: 'a table is kept as text, its cells apart by spaces',
      line,
    }));

const isFurniture = (hint: SourceLine['hint']) => hint === 'page' || hint === 'contents';

const closingNode = (lines: readonly Line[]): PlacedNode[] => {
  const [first] = lines;
  return first
    ? [
        {
          kind: 'closing',
          number: null,
          heading: null,
          text: lines.map(({ text }) => text).join('\n'),
          children: [],
          line: first.line,
          label: '',
          stop: '',
        },
      ]
    : [];
};

/** Reads a published report's lines into its outline, each node with its line in the source. Never throws; what is unclear is in `notes`. */
export const placedOutline = (source: readonly SourceLine[], options: OutlineOptions = {}): PlacedOutline => {
  const { lines: all, notes } = normaliseLines(source);
  const marked = takeWatermark(all.filter(({ hint }) => !isFurniture(hint)));
  const { lines, dropped: pages } = takePages(marked.lines);
  const furniture = all.flatMap(({ text, line, hint }) => (isFurniture(hint) ? [{ text, line, reason: hint }] : []));
  const masthead = takeMasthead(lines);
  const wrapped = joinWrapped(masthead.rest);
  const tail = takeTail(wrapped.lines);
  const { pieces, notes: doubts } = walk(tail.body);
  const named = namedIn(masthead.title);
  const treeNotes: SourceNote[] = [...doubts, ...tableNotes(tail.body)];
  const nodes = [...treeOf(pieces, treeNotes), ...closingNode(tail.closing)];
  const shape: SourceNote[] = [];
  const line = tail.body[0]?.line ?? 1;
  if (nodes.length === 0) shape.push({ code: 'empty', message: 'there is no text of a report', line });
  else if (pieces.every(({ kind }) => kind === null))
    shape.push({ code: 'no_structure', message: 'no part, area or point was found', line });
  return {
    title: masthead.title?.text ?? null,
    issuer: named.issuer,
    year: named.year,
    nodes,
    dropped: [...leftOut(source), ...furniture, ...marked.dropped, ...pages, ...masthead.dropped, ...tail.dropped].sort(
      (a, b) => a.line - b.line,
    ),
    notes: [
      ...(options.notes ?? []),
      ...notes,
      ...marked.notes,
      ...masthead.notes,
      ...wrapped.notes,
      ...named.notes,
      ...tail.notes,
      ...treeNotes,
      ...shape,
    ].sort((a, b) => a.line - b.line),
  };
};

/** The same with exactly the keys of the command line's JSON. */
export const outlineOf = (source: readonly SourceLine[], options: OutlineOptions = {}): SourceOutline =>
  plainOutline(placedOutline(source, options));
