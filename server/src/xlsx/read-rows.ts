import { readSheet } from 'read-excel-file/node';
import { invalid } from '../http/problem.js';
import { parts, stored } from './unpack.js';

/** Why a sheet is not read. */
export const SHEET_PROBLEMS = ['unsupported_type', 'broken_file', 'zip_bomb', 'too_much_text'] as const;

/** In signs, with what a shared text is repeated. */
export const MOST_TEXT = 200_000;
/** The library fills all cells up to the furthest one: ZZ9999 is 700 columns. */
const near = /^[A-Z]{0,2}\d{1,4}$/;

/** The cells of the first sheet as texts, of so many columns; formulas are what they had come to. */
export async function readRows(bytes: Uint8Array, columns: number): Promise<string[][]> {
  const files = await parts(bytes);
  for (const file of files.values()) refuseFarCells(file.toString('utf8'));
  const rows = await readSheet(stored(files)).catch(() => {
    throw invalid('broken_file');
  });
  let left = MOST_TEXT;
  return rows.map((row) =>
    row.slice(0, columns).map((cell) => {
      const text = textOf(cell);
      left -= text.length + 1;
      if (left < 0) throw invalid('too_much_text');
      return text;
    }),
  );
}

function refuseFarCells(xml: string): void {
  if (!xml.includes('sheetData')) return;
  for (const [, , address] of xml.matchAll(/\sr\s*=\s*(["'])(.*?)\1/gs))
    if (!near.test(address!)) throw invalid('zip_bomb');
}

/** A cell is of one line: tabs and line ends would be further cells. */
export const textOf = (cell: unknown): string =>
  (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')).replace(/\s+/g, ' ').trim();
