import {
  bureauRoles,
  holdsAny,
  type OwedKind,
  type OwedLine,
  owedContributionStates,
  type Role,
  type Rung,
  statesWith,
  unitRoles,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { codes, grantCounts } from '../database/statements/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { nameIn, type OutlineNames, Outlines } from '../outline/outlines.js';
import { ReportAccess } from '../outline/report-access.js';
import { ownUnits } from '../outline/report-roles.js';
import { wasUrgedOn } from '../review/records/reminders.js';
import type { Actor } from '../users/actor.js';

interface Row {
  kind: OwedKind;
  id: string;
  version: number;
  unitId: string;
  unitName: string;
  unitShortName: string;
  requestId: string | null;
  sectionId: string | null;
  areaId: string | null;
  heading: string | null;
  state: string;
  dueDate: string | null;
  opened: boolean;
  by: string;
  urgedBy: string | null;
  urgedByName: string | null;
  urgedAt: string | null;
  rung: Rung | null;
}

const openedBy = (openings: string, row: string, unit: string): string => `EXISTS (
    SELECT 1 FROM ${openings} o JOIN grants g ON g.account_id = o.account_id
    WHERE ${row} AND g.unit_id = ${unit} AND g.role IN (${codes(unitRoles)}) AND ${grantCounts}
  ) AS "opened?"`;
const last = 'a.id AS urged_by, a.name AS urged_by_name, t.at AS urged_at, t.rung';
const lastOf = (column: string, row: string): string => `LEFT JOIN transitions t ON t.id = (
    SELECT MAX(x.id) FROM transitions x WHERE x.${column} = ${row}.id AND x.action = 'urge'
  )
  LEFT JOIN accounts a ON a.id = t.actor_id`;
const unit = 'u.id AS unit_id, u.name AS unit_name, u.short_name AS unit_short_name';

const sections = `SELECT 'section' AS kind, s.id, s.version, ${unit}, NULL AS request_id, s.id AS section_id, NULL AS area_id,
    s.heading, s.state, s.due_date, h.short_name AS by, ${openedBy('section_openings', 'o.section_id = s.id', 's.lead_unit_id')}, ${last}
  FROM sections s
  JOIN reports r ON r.id = s.report_id
  JOIN units h ON h.id = r.host_unit_id
  JOIN units u ON u.id = s.lead_unit_id
  ${lastOf('section_id', 's')}
  WHERE s.report_id = :reportId AND s.state IN (${codes(statesWith('unit'))})`;

const answers = `SELECT q.kind, c.id, c.version, ${unit}, q.id AS request_id, q.section_id, q.area_id, s.heading, c.state, c.due_date,
    CASE WHEN s.lead_unit_id IN (:own) AND q.asker = 'unit' THEN l.short_name ELSE h.short_name END AS by,
    ${openedBy('contribution_openings', 'o.contribution_id = c.id', 'c.unit_id')}, ${last}
  FROM requests q
  JOIN contributions c ON c.request_id = q.id
  JOIN reports r ON r.id = q.report_id
  JOIN units h ON h.id = r.host_unit_id
  JOIN units u ON u.id = c.unit_id
  LEFT JOIN sections s ON s.id = q.section_id
  LEFT JOIN units l ON l.id = s.lead_unit_id
  ${lastOf('contribution_id', 'c')}
  WHERE q.report_id = :reportId AND c.state IN (${codes(owedContributionStates)})
    AND (:all = 1 OR q.asker = 'unit' AND s.lead_unit_id IN (:own) OR q.asker = 'bureau' AND :bureau = 1)`;

/** What units owe of a report that this person may remind them of, the longest overdue first. */
@Injectable()
export class Owed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: ReportAccess,
    private readonly outlines: Outlines,
  ) {}

  async of(actor: Actor, reportId: string): Promise<OwedLine[]> {
    const { report, roles } = await this.access.require(actor, reportId);
    if (report.state !== 'drafting') return [];
    const today = this.clock.today();
    const names = await this.outlines.of(report.id, report.version);
    const rows = [
      ...(await this.sections(reportId, roles, today)),
      ...(await this.answers(actor, reportId, roles, today)),
    ];
    return rows
      .map((row) => lineOf(row, names, today))
      .sort((one, other) => (one.dueDate ?? '9').localeCompare(other.dueDate ?? '9'));
  }

  private sections(reportId: string, roles: readonly Role[], today: string): Promise<Row[]> | [] {
    return holdsAny(roles, ['coordinator', 'reviewer']) ? this.work.query<Row>(sections, { reportId, today }) : [];
  }

  private answers(actor: Actor, reportId: string, roles: readonly Role[], today: string): Promise<Row[]> {
    return this.work.query<Row>(answers, {
      reportId,
      today,
      own: ownUnits(actor),
      all: Number(holdsAny(roles, ['coordinator'])),
      bureau: Number(holdsAny(roles, bureauRoles)),
    });
  }
}

function lineOf(row: Row, names: OutlineNames, today: string): OwedLine {
  const { kind, id, version, requestId, sectionId, state, dueDate, opened, by } = row;
  return {
    kind,
    id,
    version,
    unit: { id: row.unitId, name: row.unitName, shortName: row.unitShortName },
    requestId,
    sectionId,
    ...nameIn(names, row, row.heading),
    state,
    dueDate,
    opened,
    by,
    last: row.urgedAt
      ? {
          by: { id: row.urgedBy!, name: row.urgedByName! },
          at: row.urgedAt,
          rung: row.rung!,
          today: wasUrgedOn(today, row.urgedAt),
        }
      : null,
  };
}
