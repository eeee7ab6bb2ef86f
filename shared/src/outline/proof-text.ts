import { fullWidth } from '../document/characters/punctuation.js';
import { lineKind } from '../proofreading/text/line-kind.js';
import type { Finding } from '../proofreading/finding.js';
import type { PlainParagraph } from '../proofreading/proofread.js';
import { type Line, normaliseLines } from './lines.js';
import { placeAt } from './place.js';
import type { DropReason, LineHint, PlacedOutline, SourceLine } from './source-outline.js';
import { joinWrapped } from './wrapped.js';

/** What belongs to the page and not to the text: nobody proof-reads it. */
const FURNITURE = new Set<DropReason>([
  'site_header',
  'byline',
  'font_widget',
  'share',
  'index_record',
  'related',
  'site_footer',
  'record_number',
  'after_footer',
  'page',
  'contents',
  'repeated_title',
  'watermark',
]);

/** Line and column from 1; column and length in Unicode code points of the line. */
export interface FilePlace {
  line: number;
  column: number;
  length: number;
}
/** A file as proof-reading sees it: its paragraphs, and where in the file a finding stands. */
export interface ProofText {
  paragraphs: PlainParagraph[];
  /** Of what goes on in the next line, its beginning. */
  placeOf: (finding: Pick<Finding, 'paragraph' | 'at' | 'length'>) => FilePlace;
}

const kindOf = (hint: LineHint | undefined, text: string) => {
  if (hint === 'tableRow') return 'cell';
  return hint === 'title' || hint?.startsWith('heading') ? 'heading' : lineKind(text);
};

const pieceOf = ({ line, text }: { line: number; text: string }) => `${line}\n${text}`;

/** How many code points stand before each place of a line; counted once, for a line may have thousands of findings. */
function pointsBefore(text: string): (at: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (at) => at;
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1)
    before[at + 1] = before[at]! + (/[\uDC00-\uDFFF]/.test(text[at]!) ? 0 : 1);
  return (at) => before[at]!;
}

/**
 * The lines of a file as the outline reads them: wrapped ones joined, without what belongs to the page. `dropped`: what the
 * outline left out.
 */
export function proofText(source: readonly SourceLine[], dropped: PlacedOutline['dropped']): ProofText {
  const sources = new Map(
    source.map(({ line, numbering = '', text }) => [line, { printed: numbering + text, from: numbering.length }]),
  );
  const points = new Map<number, (at: number) => number>();
  const pointsOf = (line: number) => {
    const known = points.get(line) ?? pointsBefore(sources.get(line)!.printed);
    points.set(line, known);
    return known;
  };
  const furniture = new Set(dropped.filter(({ reason }) => FURNITURE.has(reason)).map(pieceOf));
  const { lines } = joinWrapped(normaliseLines(source).lines.filter((line) => !furniture.has(pieceOf(line))));
  /** Half-width marks as the file has them: reading changed them sign by sign. */
  const asGiven = (line: Line) =>
    line.text.replaceAll(/[，；：？！（）。]/g, (read, at: number) => {
      const place = placeAt(line, at);
      const given = sources.get(place.line)?.printed[place.at] ?? '';
      return fullWidth(given) === read ? given : read;
    });
  return {
    paragraphs: lines.map((line) => ({ kind: kindOf(line.hint, line.text), text: asGiven(line) })),
    placeOf: ({ paragraph, at, length }) => {
      const first = placeAt(lines[paragraph]!, at);
      const last = placeAt(lines[paragraph]!, at + length - 1);
      const { printed, from } = sources.get(first.line)!;
      const to = last.line === first.line ? last.at + 1 : printed.length;
      const before = pointsOf(first.line);
      const start = Math.max(first.at, from);
      return { line: first.line, column: before(start) - before(from) + 1, length: before(to) - before(start) };
    },
  };
}
