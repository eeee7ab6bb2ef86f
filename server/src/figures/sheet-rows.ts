import { cleanText, type FigureSheet, type FiguresView, MOST_OF_FIGURE } from '@bafang/shared';
import { invalid } from '../http/problem.js';
import { readTable } from '../xlsx/read-table.js';
import { columnsOf, type SheetCell, sheetOf } from '../xlsx/sheet.js';

const NAME = '名称';
const NAMED = `${NAME}（在各年一列填数后，可以再导入）`;
const YEAR = /^(20\d\d)年?$/;
const MOST = { rows: 2000, columns: 30 };

/** Digits that a cell's number cannot hold stay a text. */
const cellOf = (value: string | null): SheetCell => {
  if (value === null) return null;
  return String(Number(value)) === value ? Number(value) : value;
};

/** A row a figure, a column a year; it can be filled in and read in again. */
export function figuresSheet({ figures, years, year }: FiguresView): Promise<Buffer> {
  const columns = [
    ...columnsOf({ [NAMED]: 44, 口径: 50, 计量单位: 10, 来源单位: 20, 公式: 40 }),
    ...years.map((one) => ({ heading: `${one}`, width: 12 })),
  ];
  const rows = figures.map(({ name, definition, measure, unit, formula, values }): SheetCell[] => [
    ...[name, definition, measure, unit.shortName, formula],
    ...values.map(({ value }) => cellOf(value)),
  ]);
  return sheetOf(`${year}年度数据台账`, columns, rows);
}

/** The values of a sheet, or of a list in CSV, as they stand there, by figure and year, below the first row that names years. */
export async function readFiguresSheet(file: Buffer | undefined): Promise<FigureSheet> {
  if (!file?.length) throw invalid('file_missing');
  const rows = (await readTable(file, MOST.columns)).map((row) => row.map((cell) => cleanText(cell).trim()));
  if (rows.length > MOST.rows) throw invalid('too_many_rows', { most: MOST.rows });
  const head = rows.findIndex((row) => row.some((cell) => YEAR.test(cell)));
  if (head < 0) return { rows: [] };
  const at = Math.max(
    0,
    rows[head]!.findIndex((cell) => cell.startsWith(NAME)),
  );
  const years = rows[head]!.flatMap((cell, column) => {
    const [, year] = YEAR.exec(cell) ?? [];
    return year ? [{ column, year: Number(year) }] : [];
  });
  return {
    rows: rows.slice(head + 1).flatMap((row, index) => {
      const values = years.flatMap(({ column, year }) => {
        const value = row[column] ?? '';
        return value ? [{ year, value: value.slice(0, MOST_OF_FIGURE.typed) }] : [];
      });
      const name = (row[at] ?? '').slice(0, MOST_OF_FIGURE.name);
      return name || values.length ? [{ line: head + index + 2, name, values }] : [];
    }),
  };
}
