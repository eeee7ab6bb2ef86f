import { LineText, type SourceLine } from '@bafang/shared';
import type { Source } from '../source.js';

/** Two tabs between words are what a copied table leaves. */
const isRow = (text: string): boolean => /\S\t+[^\t]*\S\t+[^\t]*\S/.test(text.trim().slice(0, 2000));
const tabs = (text = ''): number => text.split('\t').length;

/** The lines of a copied table: a row beside one, of as many columns, may have empty cells. */
const rowsAmong = (lines: readonly string[]): Set<number> => {
  const rows = new Set(lines.flatMap((text, at) => (isRow(text) ? [at] : [])));
  for (const step of [1, -1])
    for (const row of [...rows])
      for (
        let at = row + step;
        !rows.has(at) && /\S/.test(lines[at] ?? '') && tabs(lines[at]) === tabs(lines[row]);
        at += step
      )
        rows.add(at);
  return rows;
};

/** Plain text: a line is a line. */
export const readText = (text: string): Source => {
  const lines = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  const rows = rowsAmong(lines);
  return {
    lines: lines.map((line, at): SourceLine => ({
      ...new LineText().add(line).done(),
      line: at + 1,
      ...(rows.has(at) ? { hint: 'tableRow' } : {}),
    })),
    notes: [],
  };
};
