import { lineKind } from '../proofreading/line-kind.js';
import type { Finding } from '../proofreading/finding.js';
import type { PlainParagraph } from '../proofreading/proofread.js';
import { type Line, normaliseLines } from './lines.js';
import { type Placed, wordsOf } from './place.js';
import { placedOutline } from './read-outline.js';
import type { DropReason, LineHint, SourceLine } from './source-outline.js';
import { joinWrapped } from './wrapped.js';

const halfWidth = /^[,;:?!().]$/;

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

/** For each sign of a text: its line, and its place in that, its automatic number included. */
function placesOf({ text, origins }: Placed): { line: number; at: number }[] {
  let next = 0;
  return Array.from({ length: text.length }, (_, at) => {
    while (next + 1 < origins.length && origins[next + 1]!.at <= at) next += 1;
    const origin = origins[next]!;
    return { line: origin.line, at: origin.from + at - origin.at };
  });
}
const pieceOf = ({ line, text }: { line: number; text: string }) => `${line}\n${text}`;
const points = (text: string): number => [...text].length;

/** The lines of a file as the outline reads them: wrapped ones joined, without what belongs to the page. */
export function proofText(source: readonly SourceLine[]): ProofText {
  const sources = new Map(source.map((line) => [line.line, line]));
  const signAt = ({ line, at }: { line: number; at: number }) => {
    const { numbering = '', text = '' } = sources.get(line) ?? {};
    return at < numbering.length ? numbering[at] : text[at - numbering.length];
  };
  const furniture = new Set(
    placedOutline(source)
      .dropped.filter(({ reason }) => FURNITURE.has(reason))
      .map(pieceOf),
  );
  const lines = joinWrapped(normaliseLines(source).lines.filter((line) => !furniture.has(pieceOf(line)))).lines;
  /** Half-width marks as the file has them: reading changed them sign by sign. */
  const asGiven = (line: Line) =>
    placesOf(line)
      .map((place, at) => (halfWidth.test(signAt(place) ?? '') ? signAt(place)! : line.text[at]!))
      .join('');
  return {
    paragraphs: lines.map((line) => ({ kind: kindOf(line.hint, line.text), text: asGiven(line) })),
    placeOf: ({ paragraph, at, length }) => {
      const line = lines[paragraph]!;
      const first = placesOf(line)[at]!;
      const words = wordsOf(line, at, at + length)[0] ?? { line: first.line, from: first.at, to: first.at + length };
      const { text = '', numbering = '' } = sources.get(words.line) ?? {};
      const [from, to] = [words.from, words.to].map((one) => Math.max(0, one - numbering.length));
      return { line: words.line, column: points(text.slice(0, from)) + 1, length: points(text.slice(from, to)) };
    },
  };
}
