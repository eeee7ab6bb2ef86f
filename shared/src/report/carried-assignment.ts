import { unitMay, type UnitKind, type UnitRight } from '../units/unit.js';
import type { CivilDate } from './civil-date.js';

/** Who leads and who supports a section. */
export interface AssignedSection {
  sectionId: string;
  leadUnitId: string | null;
  supportingUnitIds: readonly string[];
}

/** A unit with its last day, and what became of it. */
export interface UnitLife {
  id: string;
  kind: UnitKind;
  validTo: CivilDate | null;
  successorId: string | null;
}

/** What last year's assignment gives a section. `successors`: units that have ended, and who stands in their place; `leftOut`: those without one. */
export interface CarriedAssignment extends AssignedSection {
  supportingUnitIds: string[];
  successors: { unitId: string; successorId: string }[];
  leftOut: string[];
}

/** The unit itself while it lasts, else the one that it became, however often; null where that way ends. */
function standing(id: string, units: ReadonlyMap<string, UnitLife>, today: CivilDate): UnitLife | null {
  const ended = new Set<string>();
  for (let unit = units.get(id); unit && !ended.has(unit.id); unit = units.get(unit.successorId ?? '')) {
    if (unit.validTo === null || unit.validTo >= today) return unit;
    ended.add(unit.id);
  }
  return null;
}

/** 沿用去年分工: what the sections of this year get from those of last year that they came from. Nobody both leads and supports. */
export function carriedAssignments(
  lastYear: readonly AssignedSection[],
  units: readonly UnitLife[],
  today: CivilDate,
): CarriedAssignment[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const taken = (id: string, right: UnitRight): string | null => {
    const unit = standing(id, byId, today);
    return unit && unitMay(unit.kind, right) ? unit.id : null;
  };
  return lastYear
    .filter(({ leadUnitId, supportingUnitIds }) => leadUnitId ?? supportingUnitIds.length)
    .map(({ sectionId, leadUnitId, supportingUnitIds }) => {
      const lead = leadUnitId === null ? [] : [{ unitId: leadUnitId, to: taken(leadUnitId, 'leads') }];
      const supporting = supportingUnitIds.map((unitId) => ({ unitId, to: taken(unitId, 'supports') }));
      const all = [...lead, ...supporting];
      const leads = lead[0]?.to ?? null;
      return {
        sectionId,
        leadUnitId: leads,
        supportingUnitIds: [...new Set(supporting.flatMap(({ to }) => to ?? []))].filter((id) => id !== leads),
        successors: all.flatMap(({ unitId, to }) => (to && to !== unitId ? [{ unitId, successorId: to }] : [])),
        leftOut: all.flatMap(({ unitId, to }) => (to ? [] : [unitId])),
      };
    });
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** What of it would change the sections as they are: those that nobody has yet, or all. A lead unit that was left out takes nobody's place. */
export function carriedChanges(
  carried: readonly AssignedSection[],
  now: readonly AssignedSection[],
  which: 'unassigned' | 'all',
): AssignedSection[] {
  const sections = new Map(now.map((section) => [section.sectionId, section]));
  return carried.flatMap(({ sectionId, leadUnitId, supportingUnitIds }) => {
    const section = sections.get(sectionId);
    if (!section || (which === 'unassigned' && (section.leadUnitId !== null || section.supportingUnitIds.length > 0)))
      return [];
    const lead = leadUnitId ?? section.leadUnitId;
    const supporting = supportingUnitIds.filter((id) => id !== lead);
    return lead === section.leadUnitId && same(supporting, section.supportingUnitIds)
      ? []
      : [{ sectionId, leadUnitId: lead, supportingUnitIds: supporting }];
  });
}
