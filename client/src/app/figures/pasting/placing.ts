import { type Decimal, type FigureLine, readDecimal } from '@bafang/shared';
import { type Unread, unreadable } from '../register-now';

/** A cell of a sheet that is to become a value. */
export interface SheetValue {
  /** Null: by its place, not by a name. */
  readonly name: string | null;
  readonly year: number;
  readonly text: string;
}
export interface Filled {
  readonly figure: FigureLine;
  readonly year: number;
  readonly text: string;
}
export type Misfit = Unread | 'unknown' | 'derived' | 'foreign' | 'year' | 'beyond';
/** A cell that stays outside, and why. */
export interface Unplaced extends SheetValue {
  readonly why: Misfit;
}
export interface Placed {
  readonly filled: readonly Filled[];
  readonly bad: readonly Unplaced[];
  /** That are so already. */
  readonly same: number;
}

const MOST_CELLS = 500;

/** What a spreadsheet puts on the clipboard, cell by cell; null: one cell, or no table. */
export function cellsOf(pasted: string): string[][] | null {
  const rows = pasted.replace(/(\r?\n)+$/, '').split(/\r?\n/);
  const cells = rows.slice(0, MOST_CELLS).map((row) => row.split('\t').map((cell) => cell.trim()));
  return cells.length > 1 || cells[0]!.length > 1 ? cells : null;
}

/** Names are found whatever blanks and widths they are written with. */
const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

type ValueNow = (figure: FigureLine, year: number) => Decimal | null;

function misfitOf(figure: FigureLine, { year, text }: SheetValue): Misfit | null {
  if (figure.formula !== null) return 'derived';
  if (!figure.writes || figure.retired) return 'foreign';
  if (!figure.values.some((value) => value.year === year)) return 'year';
  return unreadable(figure, text);
}

/** Which cells become values: by name, or one after the other from a figure on. */
export function placed(
  cells: readonly SheetValue[],
  { figures, from, valueNow }: { figures: readonly FigureLine[]; from: readonly FigureLine[]; valueNow: ValueNow },
): Placed {
  const byName = new Map(figures.map((figure) => [plain(figure.name), figure]));
  const filled: Filled[] = [];
  const bad: Unplaced[] = [];
  let same = 0;
  cells.forEach((cell, at) => {
    if (!cell.text) return;
    const figure = cell.name === null ? from[at] : byName.get(plain(cell.name));
    if (!figure) return void bad.push({ ...cell, why: cell.name === null ? 'beyond' : 'unknown' });
    const known = figure.values.some(({ year }) => year === cell.year);
    const value = readDecimal(cell.text, figure.measure);
    if (known && value !== null && value === valueNow(figure, cell.year)) return void (same += 1);
    const why = misfitOf(figure, cell);
    if (why) bad.push({ ...cell, name: figure.name, why });
    else filled.push({ figure, year: cell.year, text: cell.text });
  });
  return { filled, bad, same };
}

/** One column is of values, in the order of the table; of two the first has the names. */
export function valuesIn(cells: readonly string[][], year: number): SheetValue[] {
  const named = cells.some((row) => row.length > 1);
  const values = cells.map((row): SheetValue => {
    const [name, text = ''] = named ? row : [null, row[0]];
    return { name: name ?? null, year, text };
  });
  // headings: 名称 2018年
  const [head] = values;
  return named && head && readDecimal(head.text) === null && /名称|指标|^$/.test(head.name ?? '')
    ? values.slice(1)
    : values;
}
