import {
  hostRoles,
  type Refusal,
  type UnitKind,
  unitKindRights,
  unitMay,
  type UnitRight,
  unitRoles,
} from '@bafang/shared';
import { codes } from '../../database/statement.js';
import type { UnitOfWork } from '../../database/unit-of-work.js';

/** Where a unit makes use of what its kind may do; ? is the unit. */
const uses: Record<UnitRight, string> = {
  leads: `SELECT id FROM sections WHERE lead_unit_id = ? UNION ALL SELECT id FROM grants WHERE unit_id = ? AND role IN (${codes(unitRoles)}) AND state IN ('proposed', 'granted')`,
  supports: 'SELECT section_id AS id FROM section_supports WHERE unit_id = ?',
  accounts: 'SELECT id FROM accounts WHERE unit_id = ?',
  issues: `SELECT id FROM reports WHERE issuing_unit_id = ? UNION ALL SELECT id FROM grants WHERE unit_id = ? AND role = 'leader' AND state IN ('proposed', 'granted')`,
  hosts: `SELECT id FROM reports WHERE host_unit_id = ? UNION ALL SELECT id FROM grants WHERE unit_id = ? AND role IN (${codes(hostRoles)}) AND state IN ('proposed', 'granted')`,
};

/** Why a unit cannot become of this kind: it already does what the kind may not. */
export async function kindRefusals(work: UnitOfWork, unitId: string, kind: UnitKind): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const right of Object.keys(unitKindRights[kind]) as UnitRight[]) {
    if (unitMay(kind, right)) continue;
    const places = uses[right].split('?').length - 1;
    const used = await work.query(`SELECT id FROM (${uses[right]}) used LIMIT 1`, Array<string>(places).fill(unitId));
    if (used.length) refusals.push({ code: 'unit_in_use', params: { right } });
  }
  return refusals;
}
