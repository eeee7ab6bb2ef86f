import { countByState, daysLeft, finishedStates, type ProgressView, sectionStates, type SectionState, type UnitRef } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type OutlineNames, Outlines } from '../reports/outline-names.js';
import { Schedules } from '../inbox/schedules.js';
import { ReportAccess } from '../reports/report-access.js';
import type { Actor } from '../users/actor.js';

type UnitLine = ProgressView['units'][number];
interface Row { id: string; state: SectionState; heading: string | null; dueDate: string | null; unitId: string | null }
/** A section with what the clock says of it. */
interface Led extends Row { unfinished: boolean; overdue: boolean }
interface UnitRow extends UnitRef { leads: number }

const sections = 'SELECT s.id AS id, s.state AS state, s.heading AS heading, s.due_date AS "dueDate", s.lead_unit_id AS "unitId" FROM sections s WHERE s.report_id = ?';
const units = `SELECT u.id AS id, u.name AS name, u.short_name AS "shortName", MAX(q.leads) AS leads
  FROM (SELECT s.lead_unit_id AS unit_id, 1 AS leads FROM sections s WHERE s.report_id = ?
    UNION SELECT p.unit_id, 0 FROM sections s JOIN section_supports p ON p.section_id = s.id WHERE s.report_id = ?) q
  JOIN units u ON u.id = q.unit_id GROUP BY u.id, u.name, u.short_name, u.position ORDER BY u.position, u.id`;

/** 进度: units × areas, how far each led section is, and the days that are left. No text is read. */
@Injectable()
export class Progress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: ReportAccess,
    private readonly outlines: Outlines,
    private readonly schedules: Schedules,
  ) {}

  async of(actor: Actor, reportId: string): Promise<ProgressView> {
    const { report } = await this.access.requireRole(actor, reportId, 'reviewer', 'coordinator', 'bureau_head', 'leader');
    const names = await this.outlines.of(report.id, report.version);
    const today = this.clock.today();
    const rows = (await this.work.query<Row>(sections, [reportId])).map((row) => timed(row, today));
    const involved = await this.work.query<UnitRow>(units, [reportId, reportId]);
    const deadlines = await this.schedules.of(report);
    return {
      at: this.clock.stamp(), counts: countByState(rows.map((row) => row.state), sectionStates), total: rows.length,
      done: rows.filter((row) => !row.unfinished).length, overdue: rows.filter((row) => row.overdue).length,
      areas: areas(names), units: unitLines(involved, rows, names), supportingOnly: involved.filter((unit) => !unit.leads).map(refOf),
      deadlines: deadlines.map(({ milestone, date, legal }) => ({ milestone, date, legal, daysLeft: daysLeft(date, today) })),
    };
  }
}

function timed(row: Row, today: string): Led {
  const unfinished = !finishedStates.includes(row.state);
  return { ...row, unfinished, overdue: unfinished && row.dueDate !== null && row.dueDate < today };
}

/** The areas in printed order, and last what stands in none: preamble and plan. */
function areas({ sections: names, areas: all }: OutlineNames): ProgressView['areas'] {
  const outside = [...names.values()].some((name) => name.area === null);
  return [...[...all].map(([id, area]) => ({ id, ...area })), ...(outside ? [{ id: null, label: '', heading: '' }] : [])];
}

const refOf = ({ id, name, shortName }: UnitRow): UnitRef => ({ id, name, shortName });

/** The most overdue first, then who has most to do; cells in printed order. */
function unitLines(involved: readonly UnitRow[], rows: readonly Led[], { sections: names }: OutlineNames): UnitLine[] {
  const lines = new Map(involved.filter((unit) => unit.leads).map((unit): [string, UnitLine] => [unit.id, { unit: refOf(unit), unfinished: 0, overdue: 0, cells: [] }]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [id, name] of names) {
    const row = byId.get(id);
    const line = row?.unitId && lines.get(row.unitId);
    if (!line) continue;
    line.unfinished += Number(row.unfinished);
    line.overdue += Number(row.overdue);
    line.cells.push({ areaId: name.area?.id ?? null, sectionId: id, label: name.label, title: row.heading ?? name.title, place: name.place, state: row.state, dueDate: row.dueDate, overdue: row.overdue });
  }
  return [...lines.values()].sort((a, b) => b.overdue - a.overdue || b.unfinished - a.unfinished);
}
