import {
  hostRoles,
  type Refusal,
  type Role,
  type UnitKind,
  unitKindRights,
  unitMay,
  type UnitRight,
  unitRoles,
} from '@bafang/shared';
import { codes } from '../../database/statements/statement.js';
import type { UnitOfWork } from '../../database/unit-of-work.js';

const grantsOf = (...roles: Role[]) => `SELECT id FROM grants
  WHERE unit_id = :unitId AND role IN (${codes(roles)}) AND state IN ('proposed', 'granted')`;

/** Where a unit makes use of what its kind may do. */
const uses: Record<UnitRight, string> = {
  leads: `SELECT id FROM sections WHERE lead_unit_id = :unitId UNION ALL ${grantsOf(...unitRoles)}`,
  supports: 'SELECT section_id AS id FROM section_supports WHERE unit_id = :unitId',
  accounts: 'SELECT id FROM accounts WHERE unit_id = :unitId',
  issues: `SELECT id FROM reports WHERE issuing_unit_id = :unitId UNION ALL ${grantsOf('leader')}`,
  hosts: `SELECT id FROM reports WHERE host_unit_id = :unitId
    UNION ALL SELECT id FROM units WHERE host_unit_id = :unitId
    UNION ALL ${grantsOf(...hostRoles)}`,
};

/** Why a unit cannot become of this kind: it already does what the kind may not. */
export async function kindRefusals(work: UnitOfWork, unitId: string, kind: UnitKind): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const right of Object.keys(unitKindRights[kind]) as UnitRight[]) {
    if (unitMay(kind, right)) continue;
    const used = await work.query(`SELECT id FROM (${uses[right]}) used LIMIT 1`, { unitId });
    if (used.length) refusals.push({ code: 'unit_in_use', params: { right } });
  }
  return refusals;
}
