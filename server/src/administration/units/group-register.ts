import { type GroupChange, namesAlike, type NewGroup, type Refusal } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { newId } from '../../database/id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { Unit, UnitGroup, UnitGroupMember } from '../../units/unit.entity.js';
import type { Actor } from '../../users/actor.js';
import { refuse } from '../../review/gate.js';

/** Groups of units. What used a group keeps the members it had then. */
@Injectable()
export class GroupRegister {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async add(actor: Actor, group: NewGroup): Promise<string> {
    const id = newId();
    await this.work.run(async (transaction) => {
      const groups = await this.work.read.find(UnitGroup);
      refuse(await this.refusals(group, groups));
      await transaction.add(UnitGroup, {
        id,
        name: group.name,
        position: 1 + Math.max(-1, ...groups.map((other) => other.position)),
      });
      const members = [...new Set(group.unitIds)];
      await transaction.add(
        UnitGroupMember,
        members.map((unitId) => ({ groupId: id, unitId })),
      );
      await this.audit.record({
        actor,
        action: 'add_group',
        object: { type: 'unit_group', id, label: group.name },
        facts: { unitIds: members },
      });
    });
    return id;
  }

  async change(actor: Actor, id: string, { name, joining = [], leaving = [] }: GroupChange): Promise<void> {
    await this.work.run(async (transaction) => {
      const groups = await this.work.read.find(UnitGroup);
      const group = groups.find((each) => each.id === id);
      if (!group) throw notFound();
      refuse(
        await this.refusals(
          { name: name ?? group.name, unitIds: joining },
          groups.filter((other) => other !== group),
        ),
      );
      const members = new Set((await this.work.read.findBy(UnitGroupMember, { groupId: id })).map((row) => row.unitId));
      const left = [...new Set(leaving)].filter((unitId) => members.has(unitId));
      const joined = [...new Set(joining)].filter((unitId) => !members.has(unitId));
      const renamed = name !== undefined && name !== group.name;
      if (!renamed && !left.length && !joined.length) return;
      if (renamed) await transaction.change(UnitGroup, { id }, { name });
      for (const unitId of left) await transaction.erase(UnitGroupMember, { groupId: id, unitId });
      await transaction.add(
        UnitGroupMember,
        joined.map((unitId) => ({ groupId: id, unitId })),
      );
      await this.audit.record({
        actor,
        action: 'change_group',
        object: { type: 'unit_group', id, label: name ?? group.name },
        facts: { joined, left },
      });
    });
  }

  private async refusals(group: NewGroup, others: UnitGroup[]): Promise<Refusal[]> {
    const units = new Set((await this.work.read.find(Unit)).map((unit) => unit.id));
    const namesake = others.find((other) => namesAlike(other.name, group.name));
    const refusals: (Refusal | false)[] = [
      namesake !== undefined && { code: 'group_name_taken', params: { name: namesake.name } },
      !group.unitIds.every((id) => units.has(id)) && { code: 'unit_unknown' },
    ];
    return refusals.filter((refusal) => refusal !== false);
  }
}
