import type { GroupView, Role, UnitKind, UnitRef, UnitsView, UnitView } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { holderCounts } from '../database/statements/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Unit, UnitGroup, UnitGroupMember, UnitProposal } from './unit.entity.js';

@Injectable()
export class Units {
  constructor(private readonly work: UnitOfWork) {}

  async all(): Promise<UnitsView> {
    // one after the other: inside a unit of work they share its connection
    const units = await this.work.read.find(Unit, { order: { position: 'ASC' } });
    const groups = await this.work.read.find(UnitGroup, { order: { position: 'ASC' } });
    const members = await this.work.read.find(UnitGroupMember);
    const proposals = await this.work.read.find(UnitProposal, { order: { proposedAt: 'ASC' } });
    const membersOf = Map.groupBy(members, (member) => member.groupId);
    return {
      units: units.map(unitView),
      groups: groups.map((group): GroupView => ({
        id: group.id,
        name: group.name,
        unitIds: (membersOf.get(group.id) ?? []).map((member) => member.unitId),
      })),
      proposals: proposals.map(({ id, name, proposedAt }) => ({ id, name, proposedAt })),
    };
  }

  /** Name and short name of each. */
  async refs(ids: readonly (string | null)[]): Promise<Map<string, UnitRef>> {
    return new Map([...(await this.withKind(ids))].map(([id, { name, shortName }]) => [id, { id, name, shortName }]));
  }

  async withKind(ids: readonly (string | null)[]): Promise<Map<string, UnitRef & { kind: UnitKind }>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    const units = wanted.length ? await this.work.rows(Unit, 'id IN (:wanted)', { wanted }) : [];
    return new Map(units.map(({ id, name, shortName, kind }) => [id, { id, name, shortName, kind }]));
  }

  /** Which of the units have an active account with the role on this day. */
  async withActiveHolder(role: Role, unitIds: readonly string[], today: string): Promise<Set<string>> {
    if (!unitIds.length) return new Set();
    const rows = await this.work.query<{ unitId: string }>(
      `SELECT DISTINCT g.unit_id FROM grants g JOIN accounts a ON a.id = g.account_id
       WHERE g.role = :role AND g.unit_id IN (:unitIds) AND ${holderCounts}`,
      { role, unitIds, today },
    );
    return new Set(rows.map((row) => row.unitId));
  }

  async onlyGovernment(): Promise<string | null> {
    const governments = await this.work.read.find(Unit, { where: { kind: 'government' }, take: 2 });
    return governments.length === 1 ? governments[0]!.name : null;
  }
}

export function unitView({ position: _, ...unit }: Unit): UnitView {
  return unit;
}
