import writeSheet, { type CellObject } from 'write-excel-file/node';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A day (YYYY-MM-DD) or a moment (ISO-8601), by the calendar and the clock of China. */
export interface DateCell {
  day?: string | null;
  moment?: string | null;
}
export type SheetCell = string | number | null | DateCell;

export interface SheetColumn {
  heading: string;
  /** In letters; a Chinese sign takes two. */
  width: number;
}

/** Each by its heading, with its width. */
export const columnsOf = (widths: Readonly<Record<string, number>>): SheetColumn[] =>
  Object.entries(widths).map(([heading, width]) => ({ heading, width }));

/** One more and the file is taken for a damaged one. */
const LONGEST = 32_767;
const CUT = '……';
const CHINA = 8 * 3_600_000;

/** Every text is told to be text: what begins like a formula stays what it is. The first row is bold and stays in sight. */
export function sheetOf(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): Promise<Buffer> {
  const headings = columns.map(({ heading }): CellObject => ({ ...textCell(heading), fontWeight: 'bold' }));
  return writeSheet([headings, ...rows.map((row) => row.map(cellOf))], {
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

/** A sheet's name has up to 31 signs, and none of those that address a cell. */
export const sheetName = (name: string): string =>
  [...name.replace(/[\p{Cc}[\]/\\:*?]/gu, '').replace(/^'+|'+$/g, '')].join('').slice(0, 31).toWellFormed() || '表';

function cellOf(cell: SheetCell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return textCell(cell);
  if (cell.day) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  if (!cell.moment) return null;
  // a cell has no zone: it tells what the clock in China told
  return { value: new Date(Date.parse(cell.moment) + CHINA), type: Date, format: 'yyyy-mm-dd hh:mm' };
}

const textCell = (text: string): CellObject => ({
  value: kept(text),
  type: String,
  alignVertical: 'top',
  wrap: text.includes('\n') || text.length > 30,
});

function kept(text: string): string {
  // _x0041_ would be read as A
  const literal = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  const short = literal.length > LONGEST ? literal.slice(0, LONGEST - CUT.length).toWellFormed() + CUT : literal;
  // the library looks texts up in an object, and finds there what every object has
  return short in {} ? `${short} ` : short;
}
