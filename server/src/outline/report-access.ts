import type { Role } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { marks } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import type { Actor } from '../users/actor.js';
import { ownUnits, rolesFor } from './report-roles.js';
import { Report } from './report.entity.js';

/** Who sees that a report exists: the bureau, its leaders, and from open on whoever leads or supports a section. Anyone else: 404. */
@Injectable()
export class ReportAccess {
  constructor(private readonly work: UnitOfWork) {}

  async require(actor: Actor, reportId: string): Promise<{ report: Report; roles: Role[] }> {
    const [report] = await this.work.rows(Report, 'id = ?', [reportId]);
    if (!report) throw notFound();
    const roles = rolesFor(actor, report);
    if (roles.length || (await this.takesPart(actor, report))) return { report, roles };
    throw notFound();
  }

  /** The whole report's people only; clerks and heads get 404 like strangers. */
  async requireRole(actor: Actor, reportId: string, ...wanted: Role[]): Promise<{ report: Report; roles: Role[] }> {
    const found = await this.require(actor, reportId);
    if (!found.roles.some((role) => wanted.includes(role))) throw notFound();
    return found;
  }

  async visible(actor: Actor): Promise<Report[]> {
    const hosts = actor.grants.map((grant) => grant.unitId);
    const own = ownUnits(actor);
    const ids = await this.work.query<{ id: string }>(
      `SELECT r.id AS id FROM reports r WHERE r.host_unit_id IN (${marks(hosts)}) OR r.issuing_unit_id IN (${marks(hosts)})
       OR (r.state <> 'planned' AND EXISTS (${partOf(own)}))`,
      [...hosts, ...hosts, ...own, ...own],
    );
    if (!ids.length) return [];
    const reports = await this.work.read
      .createQueryBuilder(Report, 'r')
      .where('r.id IN (:...ids)', { ids: ids.map((row) => row.id) })
      .orderBy('r.year', 'DESC')
      .getMany();
    const mine = new Set(await this.partOfAny(own));
    return reports.filter(
      (report) => rolesFor(actor, report).length || (report.state !== 'planned' && mine.has(report.id)),
    );
  }

  private async takesPart(actor: Actor, report: Report): Promise<boolean> {
    const own = ownUnits(actor);
    if (!own.length || report.state === 'planned') return false;
    const [row] = await this.work.query(`SELECT 1 AS found FROM reports r WHERE r.id = ? AND EXISTS (${partOf(own)})`, [
      report.id,
      ...own,
      ...own,
    ]);
    return row !== undefined;
  }

  private async partOfAny(own: string[]): Promise<string[]> {
    if (!own.length) return [];
    const rows = await this.work.query<{ id: string }>(
      `SELECT r.id AS id FROM reports r WHERE EXISTS (${partOf(own)})`,
      [...own, ...own],
    );
    return rows.map((row) => row.id);
  }
}

const partOf = (own: readonly string[]) =>
  own.length
    ? `SELECT 1 FROM sections s WHERE s.report_id = r.id AND (s.lead_unit_id IN (${marks(own)})
         OR EXISTS (SELECT 1 FROM section_supports p WHERE p.section_id = s.id AND p.unit_id IN (${marks(own)})))`
    : 'SELECT 1 WHERE 1 = 0';
