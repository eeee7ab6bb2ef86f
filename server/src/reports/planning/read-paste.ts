import {
  type AssignmentPasteResult,
  type NamedUnits,
  nameSkeleton,
  type PastedRow,
  type UnitKind,
  type UnitsView,
  unitMay,
} from '@bafang/shared';
import type { ReportTree } from '../../outline/report-trees.js';
import { UnitNames } from '../../units/unit-names.js';

/** Between tabs, else around the last two commas: a heading may have some of its own. */
function cells(line: string): string[] {
  const commas = [...line.matchAll(/[,，]/g)].slice(-2).map(({ index }) => index);
  const parts = line.includes('\t')
    ? line.split('\t')
    : [-1, ...commas].map((comma, at) => line.slice(comma + 1, commas[at]));
  return parts.map((cell) => cell.trim());
}
const names = (cell: string): string[] =>
  cell
    .split(/[、；;，,\s]+/)
    .map((name) => name.replace(/[（(][^（()）]*[）)]$/, '').trim() || name.trim())
    .filter(Boolean);
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s。、,.:：()（）"“”]/g, '');

/** Reads a pasted table 条目, 牵头, 配合 against the outline and the units; groups stand for their members of today. */
export function readPaste(
  text: string,
  tree: ReportTree,
  units: UnitsView,
  left: readonly string[],
  asUnits: NamedUnits = [],
): Omit<AssignmentPasteResult, 'applied'> {
  const leaveOut = new Set(left);
  const read = rowReader(tree, units, leaveOut, asUnits);
  const nameless = unitFinder(units);
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  const rows = text.split(/\r?\n/).flatMap((line, index): PastedRow[] => {
    const [section = '', lead = '', supporting = ''] = cells(line);
    if (!line.trim() || (section === '条目' && lead.startsWith('牵头'))) return [];
    const named = [names(lead), names(supporting)] as const;
    for (const name of new Set(named.flat()))
      if (!leaveOut.has(name) && !nameless(name).ids.length) counts.set(name, (counts.get(name) ?? 0) + 1);
    const row = read(section, ...named);
    const again = row.sectionId !== null && taken.has(row.sectionId);
    if (row.sectionId !== null && !row.problem) taken.add(row.sectionId);
    return [{ line: index + 1, text: section, ...row, problem: again ? 'section_twice' : row.problem }];
  });
  return { rows, unknown: [...counts].map(([name, all]) => ({ name, rows: all })) };
}

function rowReader(tree: ReportTree, units: UnitsView, leaveOut: ReadonlySet<string>, asUnits: NamedUnits) {
  const find = sectionFinder(tree);
  const unitsNamed = unitFinder(units, asUnits);
  const kinds = new Map(units.units.map((unit) => [unit.id, unit.kind]));
  return (section: string, lead: string[], supporting: string[]): Omit<PastedRow, 'line' | 'text'> => {
    const found = find(section);
    const leads = lead.map(unitsNamed);
    const helpers = supporting.map(unitsNamed);
    const leadUnitId = leads[0]?.ids.length === 1 ? leads[0].ids[0]! : null;
    return {
      sectionId: found?.id ?? null,
      label: found?.label ?? null,
      title: found?.title ?? null,
      leadUnitId,
      supportingUnitIds: [...new Set(helpers.flatMap((answer) => answer.ids))].filter((id) => id !== leadUnitId),
      unknown: [...leads, ...helpers].flatMap((answer) =>
        answer.ids.length || leaveOut.has(answer.name) ? [] : [answer.name],
      ),
      problem: found ? leadProblem(lead, leadUnitId, kinds) : 'section_unknown',
    };
  };
}

function leadProblem(
  named: readonly string[],
  id: string | null,
  kinds: ReadonlyMap<string, UnitKind>,
): PastedRow['problem'] {
  if (named.length !== 1 || !id) return 'lead_unknown';
  const kind = kinds.get(id);
  return kind && !unitMay(kind, 'leads') ? 'unit_cannot_lead' : null;
}

interface Found {
  id: string;
  label: string;
  title: string | null;
}

/** A section by its number, its heading, both, or the name of its place. */
function sectionFinder(tree: ReportTree): (text: string) => Found | null {
  const all = [...tree.names].map(([id, name]) => ({
    id,
    label: name.label,
    title: name.title,
    place: name.place,
  }));
  const keys = new Map<string, Found>();
  const places = { preamble: ['引言', '总体情况', '前言'], closing: ['结语'], lead_in: [] as string[] };
  for (const { id, label, title, place } of all) {
    const spellings = [
      label && `${label}${title ?? ''}`,
      title,
      place === null ? label : '',
      ...(place ? places[place] : []),
    ];
    for (const spelling of spellings)
      if (spelling && !keys.has(bare(spelling))) keys.set(bare(spelling), { id, label, title });
  }
  return (text) => keys.get(bare(text)) ?? null;
}

function unitFinder(
  { units, groups }: UnitsView,
  asUnits: NamedUnits = [],
): (name: string) => { name: string; ids: string[] } {
  const unitNames = new UnitNames(units).addOthers(asUnits, units);
  const members = new Map(groups.map((group) => [nameSkeleton(group.name), group.unitIds]));
  return (name) => {
    const unit = unitNames.find(name);
    return { name, ids: unit ? [unit.id] : (members.get(nameSkeleton(name)) ?? []) };
  };
}
