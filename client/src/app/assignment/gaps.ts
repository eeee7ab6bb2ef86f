import type { Row } from '../ui/report/rows';

export interface Gap {
  readonly sectionId: string;
  readonly name: string;
  /** Its words are `assignment.gap.<kind>`. */
  readonly kind: 'lead' | 'due';
}

/** What is wanting before the year can be opened, or since a unit declined, in printed order. */
export const gapsOf = (rows: readonly Row[], nameOf: (row: Row) => string): Gap[] =>
  rows.flatMap((row) => {
    const { section } = row;
    if (!section) return [];
    const gap = (kind: Gap['kind']): Gap => ({ sectionId: section.id, name: nameOf(row), kind });
    return [...(section.leadUnit ? [] : [gap('lead')]), ...(section.dueDate ? [] : [gap('due')])];
  });
