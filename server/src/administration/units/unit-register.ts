import type { NewUnit, UnitChange, UnitsView } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { newId } from '../../database/id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { Unit, UnitProposal } from '../../units/unit.entity.js';
import { UnitNames } from '../../units/unit-names.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';
import { refuse } from '../../review/gate.js';
import { unitRefusals } from './unit-refusals.js';
import { kindRefusals } from './unit-uses.js';

/** The units of the instance, and the names that coordinators proposed as units. */
@Injectable()
export class UnitRegister {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly units: Units,
  ) {}

  all(): Promise<UnitsView> {
    return this.units.all();
  }

  async add(actor: Actor, units: NewUnit[]): Promise<string[]> {
    return this.work.run(async (transaction) => {
      const all = await this.rows();
      const names = new UnitNames(all);
      const next = 1 + Math.max(-1, ...all.map((other) => other.position));
      const added = units.map((unit, index): Unit => ({ id: newId(), ...unit, position: next + index }));
      for (const unit of added) {
        refuse(unitRefusals(null, unit, all, names));
        await transaction.add(Unit, unit);
        await this.audit.record({
          actor,
          action: 'add_unit',
          object: { type: 'unit', id: unit.id, label: unit.name },
          facts: { kind: unit.kind },
        });
        names.add(unit);
      }
      return added.map((unit) => unit.id);
    });
  }

  async change(actor: Actor, id: string, patch: UnitChange): Promise<void> {
    await this.work.run(async (transaction) => {
      const all = await this.rows();
      const unit = all.find((each) => each.id === id);
      if (!unit) throw notFound();
      const next = { ...unit, ...patch };
      refuse([
        ...unitRefusals(id, next, all),
        ...(next.kind === unit.kind ? [] : await kindRefusals(this.work, id, next.kind)),
      ]);
      const changed = Object.entries(patch).filter(([key, value]) => unit[key as keyof UnitChange] !== value);
      if (changed.length === 0) return;
      await transaction.change(Unit, { id }, patch);
      await this.audit.record({
        actor,
        action: 'change_unit',
        object: { type: 'unit', id, label: unit.name },
        facts: Object.fromEntries(changed),
      });
    });
  }

  async accept(actor: Actor, proposalId: string): Promise<string> {
    return this.work.run(async () => {
      const { name } = await this.settle(actor, proposalId, 'accept_unit_proposal');
      const [id] = await this.add(actor, [
        {
          kind: 'outside',
          name,
          shortName: name,
          validFrom: null,
          validTo: null,
          successorId: null,
          parentId: null,
          hostUnitId: null,
        },
      ]);
      return id!;
    });
  }

  async reject(actor: Actor, proposalId: string): Promise<void> {
    await this.work.run(() => this.settle(actor, proposalId, 'reject_unit_proposal'));
  }

  private async settle(actor: Actor, id: string, action: string): Promise<UnitProposal> {
    return this.work.run(async (transaction) => {
      const proposal = await this.work.read.findOneBy(UnitProposal, { id });
      if (!proposal) throw notFound();
      await transaction.erase(UnitProposal, { id });
      await this.audit.record({ actor, action, object: { type: 'unit_proposal', id, label: proposal.name } });
      return proposal;
    });
  }

  private rows(): Promise<Unit[]> {
    return this.work.read.find(Unit);
  }
}
