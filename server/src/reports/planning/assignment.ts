import { type AssignmentChange, planningRefusals } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import type { Transaction } from '../../database/transaction.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { checkUnits, setSupporting } from '../../outline/assigned-units.js';
import { ReportAccess } from '../../outline/report-access.js';
import { Section } from '../../outline/section.entity.js';
import { refuse } from '../../review/gate.js';
import type { Actor } from '../../users/actor.js';

type Patch = Pick<AssignmentChange, 'leadUnitId' | 'dueDate' | 'wordLimit'>;

/** 分工 while the year is planned: lead, supporting units, due date and limit, set and cleared freely, many sections at once or none. */
@Injectable()
export class Assignment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: ReportAccess,
  ) {}

  async change(actor: Actor, reportId: string, changes: readonly AssignmentChange[]): Promise<void> {
    await this.work.run(async (transaction) => {
      const { report, roles } = await this.access.require(actor, reportId);
      const refusals = planningRefusals({ reportState: report.state, roles });
      const pairs = await this.sectionsOf(reportId, changes);
      for (const [{ version }, section] of pairs) refuse(refusals, { version, current: section.version });
      await checkUnits(
        this.work,
        changes.flatMap((change) => change.leadUnitId ?? []),
        changes.flatMap((change) => change.supportingUnitIds ?? []),
      );
      for (const [change, section] of pairs) await this.changeOne(transaction, section, change);
      await this.audit.record({
        actor,
        action: 'assignment',
        object: { type: 'report', id: reportId, label: `${report.year}` },
        facts: { sections: changes.map((change) => change.sectionId) },
      });
    });
  }

  private async sectionsOf(
    reportId: string,
    changes: readonly AssignmentChange[],
  ): Promise<[AssignmentChange, Section][]> {
    const ids = changes.map((change) => change.sectionId);
    const found = await this.work.read.findBy(Section, { reportId, id: In(ids) });
    const sections = new Map(found.map((section) => [section.id, section]));
    return changes.map((change) => {
      const section = sections.get(change.sectionId);
      if (!section) throw notFound();
      return [change, section];
    });
  }

  private async changeOne(
    transaction: Transaction,
    section: Section,
    { version, supportingUnitIds, ...change }: AssignmentChange,
  ): Promise<void> {
    const patch: Patch & Partial<Section> = {};
    for (const key of ['leadUnitId', 'dueDate', 'wordLimit'] as const)
      if (change[key] !== undefined) Object.assign(patch, { [key]: change[key] });
    const lead = change.leadUnitId === undefined ? section.leadUnitId : change.leadUnitId;
    patch.state = lead ? 'assigned' : 'unassigned';
    if (patch.state !== section.state) patch.enteredAt = this.clock.stamp();
    await transaction.changeVersioned(Section, section.id, { version }, patch);
    await setSupporting(transaction, section.id, supportingUnitIds, lead);
  }
}
