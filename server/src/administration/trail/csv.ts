/** What a spreadsheet reads as the beginning of a formula, also in full width and small form, and after blanks. */
const formula = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;

/** One line of CSV (RFC 4180): every cell quoted, none of them ever a formula. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => `"${textOf(String(cell ?? '')).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

const textOf = (cell: string) => (formula.test(cell) ? `'${cell}` : cell);
