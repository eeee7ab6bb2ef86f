import { newId } from '../../database/id.js';
import type { OutlineHeadingRow } from '../../outline/heading.entity.js';

/** Where a section stands; `seed` is the same for the same place of every year. */
export interface Place {
  parentId: string;
  position: number;
  numbered: boolean;
  heading: string;
  seed: number;
}

const PARTS = 4;
const AREAS_OF_A_PART = 8;
const SECTIONS_OF_AN_AREA = 16;
export const SECTIONS = PARTS * AREAS_OF_A_PART * SECTIONS_OF_AN_AREA;

const times = <T>(count: number, each: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => each(index));

/** A large report: four parts of eight areas, each with a lead-in and fifteen points. */
export function outlineOf(reportId: string): { headings: OutlineHeadingRow[]; places: Place[] } {
  const parts = times(PARTS, (position): OutlineHeadingRow => ({
    id: newId(),
    reportId,
    kind: 'part',
    parentId: null,
    position,
    heading: `工作情况之${position + 1}`,
  }));
  const areas = parts.flatMap((part) =>
    times(AREAS_OF_A_PART, (position): OutlineHeadingRow => ({
      id: newId(),
      reportId,
      kind: 'area',
      parentId: part.id,
      position,
      heading: `方面之${position + 1}`,
    })),
  );
  const places = areas.flatMap((area, index) =>
    times(SECTIONS_OF_AN_AREA, (position): Place => {
      const seed = index * SECTIONS_OF_AN_AREA + position;
      return { parentId: area.id, position, numbered: position > 0, heading: `推进第${seed + 1}项工作`, seed };
    }),
  );
  return { headings: [...parts, ...areas], places };
}
