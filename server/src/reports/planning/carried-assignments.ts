import { type CarriedAssignment, carriedAssignments } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ReportAccess } from '../../outline/report-access.js';
import { Unit } from '../../units/unit.entity.js';
import type { Actor } from '../../users/actor.js';

// a section that came from an imported year names a place in its text, and no section
const leads = `SELECT s.id AS section_id, p.lead_unit_id FROM sections s JOIN sections p ON p.id = s.previous_id
  WHERE s.report_id = :reportId ORDER BY s.id`;
const supports = `SELECT s.id AS section_id, p.unit_id
  FROM sections s JOIN section_supports p ON p.section_id = s.previous_id
  WHERE s.report_id = :reportId ORDER BY s.id, p.unit_id`;

/** 沿用去年分工: what the year before would give each section; nothing is written here. */
@Injectable()
export class CarriedAssignments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: ReportAccess,
  ) {}

  async of(actor: Actor, reportId: string): Promise<CarriedAssignment[]> {
    await this.access.require(actor, reportId, 'coordinator');
    const sections = await this.work.query<{ sectionId: string; leadUnitId: string | null }>(leads, { reportId });
    if (!sections.length) return [];
    const helpers = Map.groupBy(
      await this.work.query<{ sectionId: string; unitId: string }>(supports, { reportId }),
      (row) => row.sectionId,
    );
    const lastYear = sections.map((section) => ({
      ...section,
      supportingUnitIds: (helpers.get(section.sectionId) ?? []).map((row) => row.unitId),
    }));
    return carriedAssignments(lastYear, await this.work.rows(Unit, '1 = 1'), this.clock.today());
  }
}
