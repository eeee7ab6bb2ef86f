import type { PastedRow } from './read-rows.js';

export interface NamedRow<Column extends string> {
  line: number;
  cells: Record<Column, string>;
}

const plain = (cell: string) =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s*:]|\([^)]*\)/g, '');

/** Each cell by its column: where a first row names columns, in its order (what it does not name is left out), else in the order of `headings`. */
export function namedColumns<Column extends string>(
  rows: PastedRow[],
  headings: Record<Column, readonly string[]>,
): NamedRow<Column>[] {
  const columns = Object.keys(headings) as Column[];
  const first = rows[0]?.cells.map(plain) ?? [];
  const found = columns.map((column) => first.findIndex((cell) => headings[column].includes(cell)));
  const named = found.some((at) => at >= 0);
  const places = named ? found : columns.map((_, at) => at);
  return (named ? rows.slice(1) : rows).map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[places[at]!] ?? ''])) as Record<
      Column,
      string
    >,
  }));
}
