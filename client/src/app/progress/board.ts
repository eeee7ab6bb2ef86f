import { dateInChina, type Holder, overdueFor, type ProgressView } from '@bafang/shared';

export type ProgressUnit = ProgressView['units'][number];
export type ProgressCell = ProgressUnit['cells'][number] & { readonly overdue: Holder | null };

interface BoardRow extends Omit<ProgressUnit, 'cells'> {
  /** Under each column, the sections that the unit leads there. */
  readonly columns: readonly (readonly ProgressCell[])[];
  readonly overdueDates: readonly (string | null)[];
}
interface BoardColumn {
  readonly id: string | null;
  /** （一） as 一. */
  readonly number: string;
  readonly heading: string;
}

const bare = (label: string): string => label.replace(/[（）()]/g, '');

/** Units × areas: areas in printed order, sections in no area last; overdue units first, then the unfinished. */
export function boardOf(view: ProgressView): { columns: BoardColumn[]; rows: BoardRow[] } {
  const today = dateInChina(view.at);
  const columns = view.areas.map(({ id, label, heading }): BoardColumn => ({ id, number: bare(label), heading }));
  const rows = view.units.map(({ cells, ...unit }): BoardRow => {
    const timed = cells.map((cell) => ({ ...cell, overdue: overdueFor(cell, today) }));
    return {
      ...unit,
      columns: columns.map((_, at) => timed.filter(({ area }) => area === at)),
      overdueDates: timed.filter(({ overdue }) => overdue === 'unit').map(({ dueDate }) => dueDate),
    };
  });
  return { columns, rows: rows.sort((a, b) => b.overdue - a.overdue || b.unfinished - a.unfinished) };
}
