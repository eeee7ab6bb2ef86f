export interface PastedRow {
  line: number;
  cells: string[];
}

/** A quoted cell, or a bare one, and what ends it. A quote inside quotes is doubled (RFC 4180; spreadsheets do so for tabs too). */
const cellOf = (delimiters: string) =>
  new RegExp(
    `(?: *"((?:[^"]|"")*)"([^${delimiters}\\r\\n]*)|([^${delimiters}\\r\\n]*))([${delimiters}]|\\r\\n|\\r|\\n|$)`,
    'y',
  );

/** The rows of a table copied from a spreadsheet (tabs) or of a CSV file (commas), without empty ones. `line` counts from 1 in the text. */
export function readRows(pasted: string): PastedRow[] {
  const text = pasted.replace(/^\uFEFF/, '');
  const pattern = cellOf(text.includes('\t') ? '\t' : ',，');
  const rows: PastedRow[] = [];
  let row: PastedRow = { line: 1, cells: [] };
  let line = 1;
  while (pattern.lastIndex < text.length) {
    const [whole, quoted, after = '', bare = '', end = ''] = pattern.exec(text)!;
    row.cells.push(tidy(quoted === undefined ? bare : quoted.replaceAll('""', '"') + after));
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (!/[\r\n]/.test(end) && pattern.lastIndex < text.length) continue;
    if (row.cells.some(Boolean)) rows.push(row);
    row = { line, cells: [] };
  }
  return rows;
}

const tidy = (cell: string) => cell.replace(/\s+/gu, ' ').trim();

/** Without a first row that repeats the headings of the columns. */
export function withoutHeadings(rows: PastedRow[], headings: readonly string[]): PastedRow[] {
  return rows[0]?.cells.some((cell) => headings.includes(cell)) ? rows.slice(1) : rows;
}
