import { fileText, type LineHint, LineText, type SourceChangeCode, type SourceNote } from '@bafang/shared';
import type { Source } from '../source.js';

/** A line of a story before it has its place. */
export interface DocxLine {
  text: LineText;
  hint?: LineHint;
  numbering?: string;
  wrapped?: true;
  /** It stands elsewhere in the file, and who reads it is asked about that. */
  moved?: 'footnote_moved' | 'text_box_moved';
}
/** A file that stands in the text; its source, where it can be read. */
export interface Held {
  name: string;
  source?: Source;
}
interface Cell {
  text: LineText[];
  /** Columns that it covers. */
  span: number;
}
export interface Table {
  row: Cell[];
  /** Why nothing is read of the row that is open: it was deleted under tracked changes, or is hidden. */
  leftOut?: SourceChangeCode;
  lines: DocxLine[];
}
/** More columns than this, and what a file claims of its cells is not believed. */
const MOST_SPANNED = 40;

export const newTable = (): Table => ({ row: [], lines: [] });
export const newCell = (): Cell => ({ text: [], span: 1 });

export const spanCell = (table: Table | undefined, span: number): void => {
  const cell = table?.row.at(-1);
  if (cell && span > 1 && span <= MOST_SPANNED) cell.span = span;
};

/** A line of a cell: its number is text there. */
export const cellText = ({ text, numbering }: DocxLine): LineText =>
  (numbering ? new LineText().read(numbering, '', 'numbering_made_explicit') : new LineText()).append(text).untabbed();

/** A line of which nothing is read. */
export const leftOutText = (text: LineText, why: SourceChangeCode): LineText =>
  new LineText().leaveOut(fileText(text.done()), why);
const rowText = (cells: readonly Cell[]): LineText => {
  const row = new LineText();
  cells.forEach(({ text, span }, at) => {
    if (at) row.add('\t');
    text.forEach((line, index) => row.add(index ? ' ' : '').append(line));
    row.add('\t'.repeat(span - 1));
  });
  return row;
};

/** A row of one cell is a frame around paragraphs; a table inside a cell becomes that cell's words. */
export const endRow = (table: Table): void => {
  const cells = table.row.splice(0);
  const why = table.leftOut;
  if (why) for (const cell of cells) cell.text = cell.text.map((text) => leftOutText(text, why));
  table.leftOut = undefined;
  if (cells.length === 1) table.lines.push(...(cells[0]?.text ?? []).map((text) => ({ text })));
  else if (cells.some(({ text }) => text.length)) table.lines.push({ text: rowText(cells), hint: 'tableRow' });
};

/** A note of a file that another holds, after so many of its lines; in a cell or a box all of them become one. */
export const shifted = ({ words, line, ...note }: SourceNote, by: number, inside: boolean): SourceNote => ({
  ...note,
  line: by + (inside ? 1 : line),
  ...(words && !inside && { words: words.map((one) => ({ ...one, line: one.line + by })) }),
});
