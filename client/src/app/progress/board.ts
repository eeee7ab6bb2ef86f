import type { ProgressView } from '@bafang/shared';

type ProgressUnit = ProgressView['units'][number];
type ProgressCell = ProgressUnit['cells'][number];

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
  const areas = view.areas
    .filter(({ id }) => id !== null)
    .map(({ id, label, heading }): BoardColumn => ({ id, number: bare(label), heading }));
  const loose = view.units.some(({ cells }) => cells.some(({ areaId }) => areaId === null));
  const columns: BoardColumn[] = loose ? [...areas, { id: null, number: '', heading: '' }] : areas;
  const rows = view.units.map(({ cells, ...unit }): BoardRow => ({
    ...unit,
    columns: columns.map(({ id }) => cells.filter(({ areaId }) => areaId === id)),
    overdueDates: cells.filter(({ overdue }) => overdue === 'unit').map(({ dueDate }) => dueDate),
  }));
  return { columns, rows: rows.sort((a, b) => b.overdue - a.overdue || b.unfinished - a.unfinished) };
}
