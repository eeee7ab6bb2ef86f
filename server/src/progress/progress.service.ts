import { countByState, daysLeft, finishedStates, type ProgressView, sectionStates, type SectionState, type UnitRef } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type OutlineNames, Outlines } from '../inbox/outline-names.js';
import { Schedules } from '../inbox/schedules.js';
import { ReportAccess } from '../reports/report-access.js';
import type { Actor } from '../users/actor.js';

type UnitLine = ProgressView['units'][number];
interface Row { id: string; state: SectionState; heading: string | null; dueDate: string | null; unitId: string | null; unitName: string; unitShortName: string }
/** A section with what the clock says of it. */
interface Led extends Row { unfinished: boolean; overdue: boolean }

const sections = `SELECT s.id AS id, s.state AS state, s.heading AS heading, s.due_date AS "dueDate", u.id AS "unitId", u.name AS "unitName", u.short_name AS "unitShortName"
  FROM sections s LEFT JOIN units u ON u.id = s.lead_unit_id WHERE s.report_id = ? ORDER BY u.position, u.id`;
const supportingOnly = `SELECT u.id AS id, u.name AS name, u.short_name AS "shortName" FROM units u
  WHERE u.id IN (SELECT p.unit_id FROM section_supports p JOIN sections s ON s.id = p.section_id WHERE s.report_id = ?)
    AND u.id NOT IN (SELECT s.lead_unit_id FROM sections s WHERE s.report_id = ? AND s.lead_unit_id IS NOT NULL) ORDER BY u.position, u.id`;

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
    const deadlines = await this.schedules.of(report);
    return {
      at: this.clock.stamp(), counts: countByState(rows.map((row) => row.state), sectionStates), total: rows.length,
      done: rows.filter((row) => !row.unfinished).length, overdue: rows.filter((row) => row.overdue).length,
      areas: areas(names), units: unitLines(rows, names), supportingOnly: await this.work.query<UnitRef>(supportingOnly, [reportId, reportId]),
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

/** The most overdue first, then who has most to do; cells in printed order. */
function unitLines(rows: readonly Led[], { sections: names }: OutlineNames): UnitLine[] {
  const order = new Map([...names.keys()].map((id, index) => [id, index]));
  const byUnit = Map.groupBy(rows.filter((row) => row.unitId !== null), (row) => row.unitId!);
  const lines = [...byUnit.values()].map((led): UnitLine => ({
    unit: { id: led[0]!.unitId!, name: led[0]!.unitName, shortName: led[0]!.unitShortName },
    unfinished: led.filter((row) => row.unfinished).length,
    overdue: led.filter((row) => row.overdue).length,
    cells: led.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)).map((row) => cell(row, names)),
  }));
  return lines.sort((a, b) => b.overdue - a.overdue || b.unfinished - a.unfinished);
}

function cell({ id, state, heading, dueDate, overdue }: Led, names: OutlineNames['sections']): UnitLine['cells'][number] {
  const name = names.get(id);
  return { areaId: name?.area?.id ?? null, sectionId: id, label: name?.label ?? '', title: heading ?? name?.title ?? null, place: name?.place ?? null, state, dueDate, overdue };
}
