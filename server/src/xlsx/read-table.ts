import { decodeText } from '@bafang/shared';
import { parse } from 'csv-parse/sync';
import { invalid } from '../http/problem.js';
import { MOST_TEXT, readRows, textOf } from './read-rows.js';

const ZIP = [0x50, 0x4b];

/** The cells of a sheet, or of lines as programs write them (CSV, RFC 4180) in whatever encoding, of so many columns. */
export async function readTable(bytes: Uint8Array, columns: number): Promise<string[][]> {
  if (ZIP.every((byte, at) => bytes[at] === byte)) return readRows(bytes, columns);
  const text = decodeText(bytes)?.text;
  if (text === undefined) throw invalid('unsupported_type');
  if (text.length > MOST_TEXT) throw invalid('too_much_text');
  return lines(text).map((row) => row.slice(0, columns).map(textOf));
}

/** Where the first line has tabs or semicolons and no comma, they part the cells. */
function lines(text: string): string[][] {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [',', '\t', ';'].find((sign) => first.includes(sign)) ?? ',';
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true });
  } catch {
    throw invalid('broken_file');
  }
}
