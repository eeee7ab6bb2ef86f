import type { OutlineChange } from '@bafang/shared';
import type { Row } from '../../ui/report/rows';

const childrenOf = (row: Row): number => (row.line.kind === 'section' ? 0 : row.line.children.length);

/** One place up or down among its siblings; a section at the edge goes on into the neighbouring area. Null where there is no place. */
export function moveOf(rows: readonly Row[], row: Row, step: -1 | 1): OutlineChange | null {
  const position = row.position + step;
  if (position >= 0 && position < row.siblings) return { op: 'move', id: row.id, parentId: row.parentId, position };
  if (row.kind !== 'section' || !row.area) return null;
  const areas = rows.filter(({ kind }) => kind === 'area');
  const next = areas[areas.findIndex(({ id }) => id === row.area?.id) + step];
  return next ? { op: 'move', id: row.id, parentId: next.id, position: step > 0 ? 0 : childrenOf(next) } : null;
}

/** A new line that is being written: where it will stand, and the line under which it is shown. */
export interface NewLine {
  readonly what: 'section' | 'area' | 'part' | 'text';
  readonly parentId: string | null;
  readonly position: number;
  readonly after: string | null;
}

const lastOf = (rows: readonly Row[], row: Row): string =>
  rows.findLast((one) => one.id === row.id || one.area?.id === row.id || one.parentId === row.id)?.id ?? row.id;

/** 加条目 at a line: below a section, at the end of an area or part. */
export function newSection(rows: readonly Row[], row: Row): NewLine {
  if (row.kind === 'section')
    return { what: 'section', parentId: row.parentId, position: row.position + 1, after: row.id };
  return { what: 'section', parentId: row.id, position: childrenOf(row), after: lastOf(rows, row) };
}

/** 加方面 at a line: after its area, at the end of its part. */
export function newArea(rows: readonly Row[], row: Row): NewLine {
  const area = rows.find(({ id }) => id === row.area?.id);
  if (area) return { what: 'area', parentId: area.parentId, position: area.position + 1, after: lastOf(rows, area) };
  if (row.kind === 'part')
    return {
      what: 'area',
      parentId: row.id,
      position: childrenOf(row),
      after:
        rows.findLast(
          (one) =>
            one.parentId === row.id || (one.area && rows.find(({ id }) => id === one.area?.id)?.parentId === row.id),
        )?.id ?? row.id,
    };
  return { what: 'area', parentId: null, position: row.position + 1, after: row.id };
}

/** At the end of the report: a part, or a text without number. */
export const newAtEnd = (rows: readonly Row[], what: 'part' | 'text'): NewLine => ({
  what,
  parentId: null,
  position: rows.filter(({ parentId }) => parentId === null).length,
  after: rows.at(-1)?.id ?? null,
});

export function added({ what, parentId, position }: NewLine, heading: string): OutlineChange {
  if (what === 'area' || what === 'part') return { op: 'add_heading', kind: what, parentId, position, heading };
  return { op: 'add_section', parentId, position, heading, numbered: what === 'section' };
}
