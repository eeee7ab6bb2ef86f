import { type AssignmentChange, type AssignmentPaste, type AssignmentPasteResult, nameSkeleton } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { newId } from '../../database/id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { ReportAccess } from '../../outline/report-access.js';
import { ReportTrees } from '../../outline/report-trees.js';
import { refuse } from '../../review/gate.js';
import { UnitProposal } from '../../units/unit.entity.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';
import { readPaste } from './read-paste.js';
import { Assignment } from './assignment.js';

/** A whole assignment pasted as a table: read first, then applied as one change. */
@Injectable()
export class PastedAssignment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: ReportAccess,
    private readonly trees: ReportTrees,
    private readonly units: Units,
    private readonly assignment: Assignment,
  ) {}

  async paste(actor: Actor, reportId: string, wish: Required<AssignmentPaste>): Promise<AssignmentPasteResult> {
    await this.access.require(actor, reportId, 'coordinator');
    return this.work.run(async () => {
      const tree = await this.trees.load(reportId);
      if (!tree) throw notFound();
      const left = [...wish.leaveOut, ...wish.propose];
      const read = readPaste(wish.text, tree, await this.units.all(), left, wish.asUnits);
      if (!wish.apply) return { ...read, applied: 0 };
      const units = [...new Set(read.rows.flatMap(({ unknown }) => unknown))];
      if (units.length) refuse([{ code: 'units_unknown', params: { units } }]);
      await this.propose(actor, wish.propose);
      const versions = new Map(tree.sections.map((node) => [node.id, node.section.version]));
      const changes = read.rows.flatMap(({ sectionId, leadUnitId, supportingUnitIds, problem }): AssignmentChange[] =>
        problem
          ? []
          : [
              {
                sectionId: sectionId!,
                version: versions.get(sectionId!)!,
                leadUnitId: leadUnitId!,
                supportingUnitIds,
                ...(wish.dueDate ? { dueDate: wish.dueDate } : {}),
              },
            ],
      );
      if (changes.length) await this.assignment.change(actor, reportId, changes);
      return { ...read, applied: changes.length };
    });
  }

  private async propose(actor: Actor, names: readonly string[]): Promise<void> {
    await this.work.run(async (transaction) => {
      const proposed = new Set((await this.work.read.find(UnitProposal)).map(({ name }) => nameSkeleton(name)));
      for (const name of names) {
        if (proposed.has(nameSkeleton(name))) continue;
        proposed.add(nameSkeleton(name));
        const id = newId();
        await transaction.add(UnitProposal, { id, name, proposedBy: actor.id, proposedAt: this.clock.stamp() });
        await this.audit.record({ actor, action: 'propose_unit', object: { type: 'unit_proposal', id, label: name } });
      }
    });
  }
}
