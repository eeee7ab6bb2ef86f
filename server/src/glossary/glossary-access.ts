import { bureauRoles } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ReportAccess } from '../outline/report-access.js';
import { ownUnits } from '../outline/report-roles.js';
import type { Report } from '../outline/report.entity.js';
import type { Actor } from '../users/actor.js';

/** A glossary is found through a report of its host unit: who reads a text of the report reads it, who compiles the report writes it. */
@Injectable()
export class GlossaryAccess {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportAccess,
  ) {}

  /** The host unit, for who sees the report or is asked something about it. */
  async readable(actor: Actor, reportId: string): Promise<string> {
    const asked = await this.askedBy(actor, reportId);
    return asked ?? (await this.reports.require(actor, reportId)).report.hostUnitId;
  }

  async writable(actor: Actor, reportId: string): Promise<Report> {
    return (await this.reports.require(actor, reportId, ...bureauRoles)).report;
  }

  private async askedBy(actor: Actor, reportId: string): Promise<string | null> {
    const own = ownUnits(actor);
    if (!own.length) return null;
    const [row] = await this.work.query<{ hostUnitId: string }>(
      `SELECT r.host_unit_id FROM reports r WHERE r.id = :reportId AND EXISTS (
        SELECT 1 FROM requests q JOIN contributions c ON c.request_id = q.id
        WHERE q.report_id = r.id AND c.unit_id IN (:own) AND c.state <> 'withdrawn')`,
      { reportId, own },
    );
    return row?.hostUnitId ?? null;
  }
}
