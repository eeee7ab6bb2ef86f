import {
  bureauRoles,
  countByState,
  daysLeft,
  finishedStates,
  type Holder,
  overdueFor,
  type ProgressView,
  type SectionState,
  sectionStates,
  type UnitRef,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type OutlineNames, Outlines } from '../outline/outlines.js';
import { ReportAccess } from '../outline/report-access.js';
import type { Report } from '../outline/report.entity.js';
import { type Download, fileName } from '../files/downloads.js';
import { Schedules } from '../templates/schedules.js';
import type { Actor } from '../users/actor.js';
import { XLSX_TYPE } from '../xlsx/sheet.js';
import { askedUnits } from './asked-units.js';
import { progressSheet } from './progress-sheet.js';

type UnitLine = ProgressView['units'][number];
interface Row {
  id: string;
  state: SectionState;
  heading: string | null;
  dueDate: string | null;
  unitId: string | null;
}
/** A section with what the clock says of it. */
interface Led extends Row {
  unfinished: boolean;
  overdue: Holder | null;
}

const sections =
  'SELECT id, state, heading, due_date, lead_unit_id AS unit_id FROM sections WHERE report_id = :reportId';
const units = `
  SELECT u.id, u.name, u.short_name FROM units u
  WHERE u.id IN (SELECT s.lead_unit_id FROM sections s WHERE s.report_id = :reportId)
    OR u.id IN (
      SELECT p.unit_id FROM sections s JOIN section_supports p ON p.section_id = s.id WHERE s.report_id = :reportId)
  ORDER BY u.position, u.id`;

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
    return this.view((await this.access.require(actor, reportId, ...bureauRoles, 'leader')).report);
  }

  async sheet(actor: Actor, reportId: string): Promise<Download> {
    const { report } = await this.access.require(actor, reportId, ...bureauRoles, 'leader');
    return {
      name: fileName(report.title, 'xlsx', '（进度）'),
      mediaType: XLSX_TYPE,
      bytes: await progressSheet(await this.view(report)),
    };
  }

  private async view(report: Report): Promise<ProgressView> {
    const reportId = report.id;
    const names = await this.outlines.of(report.id, report.version);
    const today = this.clock.today();
    const rows = (await this.work.query<Row>(sections, { reportId })).map((row) => timed(row, today));
    const involved = await this.work.query<UnitRef>(units, { reportId });
    const asked = await askedUnits(this.work, reportId, today);
    const leads = new Set(rows.map((row) => row.unitId));
    const leading = involved.filter((unit) => leads.has(unit.id)).map(asked.of);
    const deadlines = await this.schedules.of(report);
    return {
      at: this.clock.stamp(),
      counts: countByState(
        rows.map((row) => row.state),
        sectionStates,
      ),
      total: rows.length,
      done: rows.filter((row) => !row.unfinished).length,
      overdue: { unit: late(rows, 'unit'), bureau: late(rows, 'bureau') },
      areas: areas(names),
      units: unitLines(leading, rows, names),
      supportingOnly: onceEach([...involved, ...asked.units])
        .filter((unit) => !leads.has(unit.id))
        .map(asked.of),
      deadlines: deadlines.map(({ milestone, date, legal }) => ({
        milestone,
        date,
        legal,
        daysLeft: daysLeft(date, today),
      })),
    };
  }
}

function timed(row: Row, today: string): Led {
  return { ...row, unfinished: !finishedStates.includes(row.state), overdue: overdueFor(row, today) };
}

const late = (rows: readonly Led[], holder: Holder): number => rows.filter((row) => row.overdue === holder).length;

const onceEach = (units: readonly UnitRef[]): UnitRef[] => [...new Map(units.map((unit) => [unit.id, unit])).values()];

/** The areas in printed order, and last what stands in none: preamble and plan. */
function areas({ sections: names, areas: all }: OutlineNames): ProgressView['areas'] {
  const outside = [...names.values()].some((name) => name.area === null);
  return [
    ...[...all].map(([id, area]) => ({ id, ...area })),
    ...(outside ? [{ id: null, label: '', heading: '' }] : []),
  ];
}

/** The most overdue first, then who has most to do; cells in printed order. */
function unitLines(leading: ProgressView['supportingOnly'], rows: readonly Led[], names: OutlineNames): UnitLine[] {
  const lines = new Map(
    leading.map((asked): [string, UnitLine] => [asked.unit.id, { ...asked, unfinished: 0, overdue: 0, cells: [] }]),
  );
  const areas = [...names.areas.keys()];
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [sectionId, { label, title, place, area }] of names.sections) {
    const row = byId.get(sectionId);
    const line = row?.unitId && lines.get(row.unitId);
    if (!line) continue;
    line.unfinished += Number(row.unfinished);
    line.overdue += Number(row.overdue === 'unit');
    line.cells.push({
      sectionId,
      area: area ? areas.indexOf(area.id) : areas.length,
      label,
      title: row.heading ?? title,
      ...(place && { place }),
      state: row.state,
      dueDate: row.dueDate,
    });
  }
  return [...lines.values()].sort((a, b) => b.overdue - a.overdue || b.unfinished - a.unfinished);
}
