import { areaTable, finishedStates, type InboxItem, offers, type Refusal, type Role } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { codes } from '../../database/statements/statement.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { rolesFor } from '../../outline/report-roles.js';
import { ReportsBack } from '../../reports/views/reports-back.js';
import { areaContext } from '../../review/loaders/area-loader.js';
import { type ReportFacts, ReportLoader } from '../../review/loaders/report-loader.js';
import { type AreaStanding, Standings, type Standing } from '../../review/loaders/standings.js';
import { Schedules } from '../../templates/schedules.js';
import { type Actor, unitsOf } from '../../users/actor.js';
import { People } from '../../users/people.js';
import { isDue, reportDuties, type ReportDuty, type ReportRow } from '../report-duties.js';

const finished = codes(finishedStates);
const statement = `SELECT
    r.id, r.year, r.title, r.state, r.host_unit_id, r.issuing_unit_id, r.template_id, r.created_at,
    (SELECT COUNT(*) FROM sections s WHERE s.report_id = r.id AND s.state IN (${finished})) AS finished,
    (SELECT COUNT(*) FROM sections s WHERE s.report_id = r.id AND s.state NOT IN (${finished})) AS unfinished,
    EXISTS (
      SELECT 1 FROM sections s WHERE s.report_id = r.id AND s.parent_id IS NOT NULL
      GROUP BY s.parent_id HAVING MAX(CASE WHEN s.state IN (${finished}) THEN 0 ELSE 1 END) = 0
    ) AS "areas_done?",
    EXISTS (SELECT 1 FROM signers g WHERE g.report_id = r.id AND g.account_id = :me) AS "signs?"
  FROM reports r
  WHERE r.state <> 'published' AND (r.host_unit_id IN (:hosts) OR r.issuing_unit_id IN (:issuers))
  ORDER BY r.year DESC, r.id`;

/** Areas and whole reports that wait for the coordinator, the bureau head, the publisher and the leaders: judged by the tables that authorise the acts. */
@Injectable()
export class ReportItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly loader: ReportLoader,
    private readonly backs: ReportsBack,
    private readonly standings: Standings,
    private readonly schedules: Schedules,
    private readonly people: People,
  ) {}

  async of(actor: Actor): Promise<InboxItem[]> {
    const hosts = unitsOf(actor, 'coordinator', 'bureau_head', 'publisher');
    const issuers = unitsOf(actor, 'leader');
    if (!hosts.length && !issuers.length) return [];
    const rows = await this.work.query<ReportRow>(statement, { me: actor.id, hosts, issuers });
    const items: InboxItem[] = [];
    for (const row of rows) items.push(...(await this.ofReport(actor, row)));
    return items;
  }

  private async ofReport(actor: Actor, row: ReportRow): Promise<InboxItem[]> {
    const roles = rolesFor(actor, row);
    const near = reportDuties.filter((duty) => duty.state === row.state && roles.includes(duty.role) && duty.near(row));
    const facts = near.some((duty) => duty.waits) ? await this.loader.require(actor, row.id) : null;
    const due = near.filter((duty) => !duty.waits || isDue(duty, facts!));
    const items: InboxItem[] = [];
    for (const duty of due) items.push(await this.reportItem(duty, row, facts));
    if (row.state !== 'drafting' || !row.areasDone || !roles.includes('bureau_head')) return items;
    return [
      ...items,
      ...(await this.areas(actor, row, facts?.standing ?? (await this.standings.load(row.id, actor.id)), roles)),
    ];
  }

  private async reportItem(duty: ReportDuty, row: ReportRow, facts: ReportFacts | null): Promise<InboxItem> {
    const last = facts?.standing.attestations.findLast((each) => each.act === duty.since);
    const at = last?.at ?? row.createdAt;
    const back = duty.role === 'bureau_head' ? await this.backs.of(row.id) : null;
    const by = last ? (await this.people.refs([last.actorId]))(last.actorId).name : '';
    return {
      kind: 'report',
      action: duty.todo ?? duty.action,
      sectionId: null,
      areaId: null,
      reportId: row.id,
      label: '',
      title: row.title,
      place: null,
      unit: null,
      state: row.state,
      dueDate: await this.dayOf(row, duty.due),
      why: back
        ? { code: duty.todo ? duty.why : 'returned', params: { by: back.by.name, reason: back.reason } }
        : { code: duty.why, params: { by, at } },
      at,
    };
  }

  private async areas(actor: Actor, row: ReportRow, standing: Standing, roles: readonly Role[]): Promise<InboxItem[]> {
    const dueDate = await this.dayOf(row, 'approve');
    return standing.areas
      .filter(
        (area) =>
          area.state === 'ready' &&
          offers(areaTable, areaContext(actor, standing, roles, area))[0]?.refusals.length === 0,
      )
      .map((area) => ({ ...areaItem(row, standing, area), dueDate }));
  }

  private async dayOf(row: ReportRow, milestone: ReportDuty['due']): Promise<string | null> {
    return (await this.schedules.of(row)).find((line) => line.milestone === milestone)?.date ?? null;
  }
}

function areaItem(row: ReportRow, { tree, attestations }: Standing, area: AreaStanding): InboxItem {
  const sections = tree.sections.filter((node) => node.section.parentId === area.id).map((node) => node.section);
  const before = attestations.findLast((each) => each.act === 'approve_area' && each.subjectId === area.id);
  const why: Refusal = before
    ? { code: 'area_void', params: { at: before.at } }
    : { code: 'area_ready', params: { count: sections.length } };
  const at = sections
    .map((section) => section.enteredAt)
    .sort()
    .at(-1)!;
  return {
    kind: 'area',
    action: 'approve_area',
    sectionId: null,
    areaId: area.id,
    reportId: row.id,
    label: area.label,
    title: area.heading,
    place: null,
    unit: null,
    state: area.state,
    dueDate: null,
    why,
    at,
  };
}
