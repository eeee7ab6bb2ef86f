import { type AssignmentChange, plansFreely, unitMay } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import type { Transaction } from '../../database/transaction.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { forbidden, invalid, notFound, refused, stale } from '../../http/problem.js';
import { Unit } from '../../units/unit.entity.js';
import type { Actor } from '../../users/actor.js';
import { ReportAccess } from '../../outline/report-access.js';
import { Section, SectionSupport } from '../../outline/section.entity.js';

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
      if (!roles.includes('coordinator')) throw forbidden();
      if (!plansFreely({ reportState: report.state, roles }))
        throw refused([{ code: 'wrong_state', params: { state: report.state } }]);
      await checkUnits(
        this.work,
        changes.flatMap((change) => change.leadUnitId ?? []),
        changes.flatMap((change) => change.supportingUnitIds ?? []),
      );
      const sections = new Map(
        (await this.work.read.findBy(Section, { reportId, id: In(changes.map((change) => change.sectionId)) })).map(
          (section) => [section.id, section],
        ),
      );
      for (const change of changes) {
        const section = sections.get(change.sectionId);
        if (!section) throw notFound();
        await this.changeOne(transaction, section, change);
      }
      await this.audit.record({
        actor,
        action: 'assignment',
        object: { type: 'report', id: reportId, label: `${report.year}` },
        facts: { sections: changes.map((change) => change.sectionId) },
      });
    });
  }

  private async changeOne(
    transaction: Transaction,
    section: Section,
    { version, supportingUnitIds, ...change }: AssignmentChange,
  ): Promise<void> {
    if (section.version !== version) throw stale(section.version);
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

/** Whether the units are there, and of a kind that can do what is asked of them. */
export async function checkUnits(
  work: UnitOfWork,
  leads: readonly string[],
  supporting: readonly string[],
): Promise<void> {
  const ids = [...new Set([...leads, ...supporting])];
  const kinds = new Map(
    (ids.length ? await work.read.findBy(Unit, { id: In(ids) }) : []).map((unit) => [unit.id, unit.kind]),
  );
  const may = (id: string, right: 'leads' | 'supports') => kinds.has(id) && unitMay(kinds.get(id)!, right);
  if (!leads.every((id) => may(id, 'leads'))) throw invalid('unit_cannot_lead');
  if (!supporting.every((id) => may(id, 'supports'))) throw invalid('unit_cannot_support');
}

/** The supporting units of a section, as given or as they were; the lead unit is not among them. */
export async function setSupporting(
  transaction: Transaction,
  sectionId: string,
  unitIds: readonly string[] | undefined,
  leadUnitId: string | null,
): Promise<void> {
  if (!unitIds) {
    if (leadUnitId) await transaction.erase(SectionSupport, { sectionId, unitId: leadUnitId });
    return;
  }
  await transaction.erase(SectionSupport, { sectionId });
  const rows = [...new Set(unitIds)].filter((unitId) => unitId !== leadUnitId).map((unitId) => ({ sectionId, unitId }));
  if (rows.length) await transaction.add(SectionSupport, rows);
}
