import { namesAlike, type NewGroup, type Refusal } from '@bafang/shared';
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
      await this.fill(actor, 'add_group', id, group);
    });
    return id;
  }

  async put(actor: Actor, id: string, group: NewGroup): Promise<void> {
    await this.work.run(async (transaction) => {
      const groups = await this.work.read.find(UnitGroup);
      if (!groups.some((each) => each.id === id)) throw notFound();
      refuse(
        await this.refusals(
          group,
          groups.filter((other) => other.id !== id),
        ),
      );
      await transaction.change(UnitGroup, { id }, { name: group.name });
      await transaction.erase(UnitGroupMember, { groupId: id });
      await this.fill(actor, 'change_group', id, group);
    });
  }

  private async fill(actor: Actor, action: string, id: string, group: NewGroup): Promise<void> {
    const members = [...new Set(group.unitIds)];
    await this.work.run(async (transaction) => {
      await transaction.add(
        UnitGroupMember,
        members.map((unitId) => ({ groupId: id, unitId })),
      );
      await this.audit.record({
        actor,
        action,
        object: { type: 'unit_group', id, label: group.name },
        facts: { unitIds: members },
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
