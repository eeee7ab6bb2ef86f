import {
  type ContributionState,
  type Disposition,
  type DocumentJson,
  type OpinionLine,
  type OpinionTable,
  type OpinionVerdict,
  passagesIn,
  readsOpinions,
  redline,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { ReportAccess } from '../../outline/report-access.js';
import { Standings } from '../../review/loaders/standings.js';
import { Revisions } from '../../sections/revisions.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';
import { People } from '../../users/people.js';
import { RequestNames } from '../request-names.js';

interface Row {
  id: string;
  requestId: string;
  unitId: string;
  sectionId: string | null;
  areaId: string | null;
  pinnedDigest: string | null;
  state: ContributionState;
  dueDate: string;
  sentAt: string | null;
  verdict: OpinionVerdict | null;
  note: string;
  changes: boolean;
  disposition: Disposition | null;
  reason: string | null;
  dealtBy: string | null;
  dealtAt: string | null;
  body: DocumentJson;
}

/** What is said is told once it has left the unit. */
const told: readonly ContributionState[] = ['sent', 'disposed'];

/** 意见采纳情况表: every opinion on a report and what became of it, for the bureau and who signs. */
@Injectable()
export class OpinionTables {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: ReportAccess,
    private readonly standings: Standings,
    private readonly names: RequestNames,
    private readonly revisions: Revisions,
    private readonly units: Units,
    private readonly people: People,
  ) {}

  async of(actor: Actor, reportId: string): Promise<OpinionTable> {
    const { report, roles } = await this.access.require(actor, reportId);
    const { signers } = await this.standings.of(report, actor.id);
    const signsReport = signers.some(({ accountId }) => accountId === actor.id);
    if (!readsOpinions({ reportState: report.state, roles, signsReport })) throw notFound();
    const rows = await this.rows(reportId);
    const units = await this.units.refs(rows.map(({ unitId }) => unitId));
    const person = await this.people.refs(rows.map(({ dealtBy }) => dealtBy));
    const lines: OpinionLine[] = [];
    for (const row of rows) {
      const { id, requestId, state, dueDate, sentAt, disposition, dealtBy, dealtAt } = row;
      const said = told.includes(state) ? row : null;
      lines.push({
        id,
        requestId,
        unit: units.get(row.unitId)!,
        about: await this.names.of(report, row),
        state,
        dueDate,
        at: said && sentAt,
        verdict: said?.verdict ?? null,
        note: said?.note ?? '',
        passages: said ? await this.passages(said) : [],
        disposition,
        reason: state === 'disposed' ? row.reason : null,
        dealtWith: dealtBy && dealtAt ? { by: person(dealtBy), at: dealtAt } : null,
      });
    }
    return { reportId, year: report.year, title: report.title, lines };
  }

  private async passages({ changes, body, sectionId, pinnedDigest }: Row): Promise<OpinionLine['passages']> {
    if (!changes || sectionId === null || pinnedDigest === null) return [];
    const pinned = await this.revisions.textOf(sectionId, pinnedDigest);
    return pinned ? passagesIn(redline(pinned.body, body)) : [];
  }

  private rows(reportId: string): Promise<Row[]> {
    return this.work.query<Row>(
      `SELECT c.id, c.request_id, c.unit_id, q.section_id, q.area_id, q.digest AS pinned_digest, c.state, c.due_date,
        c.sent_at, c.verdict, c.note, c.changes AS "changes?", c.disposition, c.reason, c.body AS "body{}",
        t.actor_id AS dealt_by, t.at AS dealt_at
      FROM contributions c JOIN requests q ON q.id = c.request_id JOIN units u ON u.id = c.unit_id
        LEFT JOIN transitions t ON t.contribution_id = c.id AND t.action IN ('dispose', 'lapse') AND t.to_state = c.state
      WHERE q.report_id = :reportId AND q.kind = 'opinion' AND c.state <> 'withdrawn'
      ORDER BY u.position, u.id, q.after_entry, c.id`,
      { reportId },
    );
  }
}
