import { type SectionLine, type UnitKind, type UnitRef, type UnitView, unitMay } from '@bafang/shared';
import type { Assign } from '../../ui/report/changes';
import type { Row } from '../../ui/report/rows';

type Part = 'lead' | 'support' | '';

/** A column: one unit, or all towns in one until it is opened. */
interface Column {
  readonly key: string;
  readonly name: string;
  readonly units: readonly UnitView[];
  readonly towns: boolean;
}

interface Cell {
  readonly column: Column;
  readonly part: Part;
  /** Of all towns: how many support. */
  readonly text: string;
  readonly label: string;
}

export interface Line {
  readonly row: Row;
  readonly section: SectionLine;
  readonly title: string;
  readonly number: string;
  /** The area that begins here. */
  readonly heading: { readonly number: string; readonly title: string } | null;
  readonly cells: readonly Cell[];
}

const isTown = ({ kind }: { kind: UnitKind }): boolean => kind === 'town';

/** Departments and divisions, bodies without account, then the towns: one column, or each its own. */
export function columnsOf(units: readonly UnitView[], opened: boolean, townsName: string): Column[] {
  const single = (unit: UnitView): Column => ({ key: unit.id, name: unit.shortName, units: [unit], towns: false });
  const towns = units.filter(isTown);
  const others = units.filter((unit) => !isTown(unit)).map(single);
  const together: Column[] = towns.length ? [{ key: 'towns', name: townsName, units: towns, towns: true }] : [];
  return [...others, ...together, ...(opened ? towns.map(single) : [])];
}

const countIn = (column: Column, section: SectionLine): number =>
  column.units.filter(({ id }) => section.supportingUnitIds.includes(id)).length;

export function partOf(column: Column, section: SectionLine): Part {
  if (column.units.some(({ id }) => id === section.leadUnit?.id)) return 'lead';
  return countIn(column, section) > 0 ? 'support' : '';
}

interface MatrixWords {
  readonly lead: string;
  readonly support: string;
  readonly all: string;
  /** Between the parts of a cell's name. */
  readonly comma: string;
}

/** What the one column of all towns says of a section: the town that leads it by name, then how many support. */
export function saidOfTowns(column: Column, section: SectionLine, all: string): string[] {
  if (!column.towns) return [];
  const count = countIn(column, section);
  const lead = column.units.find(({ id }) => id === section.leadUnit?.id)?.shortName;
  return [...(lead ? [lead] : []), ...(count ? [count === column.units.length ? all : `${count}`] : [])];
}

function cellOf(column: Column, section: SectionLine, name: string, words: MatrixWords): Cell {
  const part = partOf(column, section);
  const said = saidOfTowns(column, section, words.all);
  const label = [name, column.name, part && words[part], ...said].filter(Boolean).join(words.comma);
  return { column, part, text: said[0] ?? '', label };
}

/** The matrix: a line for each section in printed order. */
export function linesOf(
  rows: readonly Row[],
  columns: readonly Column[],
  words: MatrixWords,
  names: { title: (row: Row) => string; number: (row: Row) => string },
): Line[] {
  let area: string | null = null;
  return rows.flatMap((row): Line[] => {
    if (!row.section) return [];
    const begins = row.area && row.area.id !== area ? row.area : null;
    area = row.area?.id ?? null;
    const title = names.title(row);
    const name = row.name || title;
    const section = row.section;
    return [
      {
        row,
        section,
        title,
        number: names.number(row),
        heading: begins && { number: begins.label, title: begins.heading },
        cells: columns.map((column) => cellOf(column, section, name, words)),
      },
    ];
  });
}

const refOf = ({ id, name, shortName }: UnitRef): UnitRef => ({ id, name, shortName });
const without = (unitIds: readonly string[], others: readonly UnitRef[]): string[] =>
  unitIds.filter((id) => !others.some((unit) => unit.id === id));

/** The section with these units supporting as well; who leads does not support. */
export const withSupport = (section: SectionLine, units: readonly UnitRef[]): Assign => ({
  sectionId: section.id,
  supportingUnitIds: [
    ...without(section.supportingUnitIds, units),
    ...units.map(({ id }) => id).filter((id) => id !== section.leadUnit?.id),
  ],
});

/** The section led by this unit; the unit that led it supports. */
export function withLead(section: SectionLine, unit: UnitRef | null): Assign {
  const before = section.leadUnit && section.leadUnit.id !== unit?.id ? [section.leadUnit] : [];
  return {
    sectionId: section.id,
    leadUnit: unit && refOf(unit),
    supportingUnitIds: [
      ...without(section.supportingUnitIds, [...before, ...(unit ? [unit] : [])]),
      ...(unit ? before.map(({ id }) => id) : []),
    ],
  };
}

/** What the next press on a cell makes of it: nothing → 配合 → 牵头 → nothing. Towns together, and who may not lead, know two of them. */
export function cycled(section: SectionLine, column: Column): { part: Part; plan: Assign } {
  const [unit] = column.units;
  const part = partOf(column, section);
  const mayLead = !column.towns && unitMay(unit.kind, 'leads');
  if (part === 'lead') return { part: '', plan: { sectionId: section.id, leadUnit: null } };
  if (part === 'support' && mayLead) return { part: 'lead', plan: withLead(section, unit) };
  if (part === 'support')
    return {
      part: '',
      plan: { sectionId: section.id, supportingUnitIds: without(section.supportingUnitIds, column.units) },
    };
  return { part: 'support', plan: withSupport(section, column.units) };
}
