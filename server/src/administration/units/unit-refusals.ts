import { type NewUnit, type Refusal, unitMay } from '@bafang/shared';
import type { Unit } from '../../units/unit.entity.js';
import { UnitNames } from '../../units/unit-names.js';

/** Why a unit cannot stand beside the others like this. `id` is null while it is new. */
export function unitRefusals(
  id: string | null,
  unit: NewUnit,
  units: readonly Unit[],
  others = new UnitNames(units.filter((other) => other.id !== id)),
): Refusal[] {
  const names = others.taken(unit.name, unit.shortName);
  const known = [unit.parentId, unit.successorId, unit.hostUnitId].every(
    (other) => other === null || units.some((each) => each.id === other),
  );
  const host = units.find((each) => each.id === unit.hostUnitId);
  const refusals: (Refusal | false)[] = [
    names.length > 0 && { code: 'unit_name_taken', params: { names } },
    !known && { code: 'unit_unknown' },
    loops(id, unit.parentId, units, 'parentId') && { code: 'unit_its_own_parent' },
    loops(id, unit.successorId, units, 'successorId') && { code: 'unit_its_own_successor' },
    host !== undefined && !unitMay(host.kind, 'hosts') && { code: 'unit_cannot_host' },
    unit.validFrom !== null && unit.validTo !== null && unit.validFrom > unit.validTo && { code: 'dates_reversed' },
  ];
  return refusals.filter((refusal) => refusal !== false);
}

/** Whether the way from `start` along the column leads back to the unit. */
function loops(
  id: string | null,
  start: string | null,
  units: readonly Unit[],
  column: 'parentId' | 'successorId',
): boolean {
  const next = new Map(units.map((unit) => [unit.id, unit[column]]));
  const seen = new Set<string>();
  for (let at = start; at !== null && !seen.has(at); at = next.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
