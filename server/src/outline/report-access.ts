import { holdsAny, type Role } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import type { Actor } from '../users/actor.js';
import { ownUnits, rolesFor, unitsWithin } from './report-roles.js';
import { Report } from './report.entity.js';

/** Who sees that a report exists: the bureau, its leaders, and from open on whoever leads or supports a section. Anyone else: 404. */
@Injectable()
export class ReportAccess {
  constructor(private readonly work: UnitOfWork) {}

  /** With roles given only for these: of the whole report's people, clerks and heads get 404 like strangers. */
  async require(actor: Actor, reportId: string, ...wanted: Role[]): Promise<{ report: Report; roles: Role[] }> {
    const [report] = await this.work.rows(Report, 'id = :reportId', { reportId });
    if (!report) throw notFound();
    const roles = rolesFor(actor, report);
    const sees = wanted.length ? holdsAny(roles, wanted) : roles.length > 0 || (await this.takesPart(actor, report));
    if (!sees) throw notFound();
    return { report, roles };
  }

  async visible(actor: Actor): Promise<Report[]> {
    return this.work.rows(
      Report,
      `host_unit_id IN (:hosts) OR issuing_unit_id IN (:issuing) OR (state <> 'planned' AND ${partOf})
      ORDER BY year DESC`,
      { hosts: unitsWithin(actor, 'host'), issuing: unitsWithin(actor, 'issuing'), own: ownUnits(actor) },
    );
  }

  private async takesPart(actor: Actor, report: Report): Promise<boolean> {
    const own = ownUnits(actor);
    if (!own.length || report.state === 'planned') return false;
    const rows = await this.work.query(`SELECT 1 FROM reports WHERE id = :id AND ${partOf}`, { id: report.id, own });
    return rows.length > 0;
  }
}

/** One of the units `:own` leads or supports a section of the report. */
const partOf = `EXISTS (
  SELECT 1 FROM sections s WHERE s.report_id = reports.id AND (
    s.lead_unit_id IN (:own)
    OR EXISTS (SELECT 1 FROM section_supports p WHERE p.section_id = s.id AND p.unit_id IN (:own))))`;
