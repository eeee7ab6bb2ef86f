import {
  bureauRoles,
  type DocumentJson,
  isEmptyDocument,
  type ReportState,
  type RightsContext,
  type Role,
  type SectionContext,
  type SectionState,
  type UnitKind,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { codes, grantCounts, holderCounts, marks } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ownUnits, rolesForSection } from '../outline/report-roles.js';
import type { Actor } from '../users/actor.js';
import { submittedIt, wroteIt } from './own-text.js';
import { ReportStanding } from './standing.js';

export interface SectionRow {
  id: string;
  reportId: string;
  parentId: string | null;
  numbered: number;
  heading: string | null;
  body: string;
  digest: string;
  words: number;
  state: SectionState;
  leadUnitId: string | null;
  dueDate: string | null;
  wordLimit: number | null;
  required: number;
  note: string | null;
  waiverReason: string | null;
  previousId: string | null;
  submissions: number;
  version: number;
  contentVersion: number;
  enteredAt: string;
  contentAt: string | null;
  year: number;
  reportState: ReportState;
  reportVersion: number;
  hostUnitId: string;
  issuingUnitId: string;
  round: number;
  openConditions: number;
  heads: number;
  nextDesk: number;
  openedByNextDesk: number;
  wrote: number;
  submitted: number;
  supports: number;
}

export interface SectionDesk {
  row: SectionRow;
  body: DocumentJson;
  roles: Role[];
  rights: RightsContext;
  context: SectionContext;
}

/** Who holds the desk after this one: the unit's heads, or the bureau. */
const nextDesk = `(s.state = 'unit_review' AND g.role = 'unit_head' AND g.unit_id = s.lead_unit_id
  OR s.state = 'submitted' AND g.role IN (${codes(bureauRoles)}) AND g.unit_id = r.host_unit_id)`;

const statement = (
  own: readonly string[],
) => `SELECT s.id AS id, s.report_id AS "reportId", s.parent_id AS "parentId", s.numbered AS numbered, s.heading AS heading, s.body AS body,
    s.digest AS digest, s.words AS words, s.state AS state, s.lead_unit_id AS "leadUnitId", s.due_date AS "dueDate", s.word_limit AS "wordLimit", s.required AS required,
    s.note AS note, s.waiver_reason AS "waiverReason", s.previous_id AS "previousId", s.submissions AS submissions, s.version AS version,
    s.content_version AS "contentVersion", s.entered_at AS "enteredAt", s.content_at AS "contentAt",
    r.year AS year, r.state AS "reportState", r.version AS "reportVersion", r.host_unit_id AS "hostUnitId", r.issuing_unit_id AS "issuingUnitId", r.round AS round,
    CAST((SELECT COUNT(*) FROM comments c WHERE c.section_id = s.id AND c.condition = 1 AND c.resolved_at IS NULL) AS integer) AS "openConditions",
    CAST((SELECT COUNT(*) FROM grants g JOIN accounts a ON a.id = g.account_id WHERE g.unit_id = s.lead_unit_id AND g.role = 'unit_head' AND ${holderCounts}) AS integer) AS heads,
    CAST((SELECT COUNT(*) FROM grants g JOIN accounts a ON a.id = g.account_id WHERE ${nextDesk} AND g.account_id <> ? AND ${holderCounts}) AS integer) AS "nextDesk",
    CAST((SELECT COUNT(*) FROM section_openings o JOIN grants g ON g.account_id = o.account_id AND ${grantCounts} WHERE o.section_id = s.id AND o.account_id <> ? AND o.at >= s.entered_at AND ${nextDesk}) AS integer) AS "openedByNextDesk",
    CASE WHEN ${wroteIt('?')} THEN 1 ELSE 0 END AS wrote,
    CASE WHEN ${submittedIt('?')} THEN 1 ELSE 0 END AS submitted,
    CAST((SELECT COUNT(*) FROM section_supports p WHERE p.section_id = s.id AND p.unit_id IN (${marks(own)})) AS integer) AS supports
  FROM sections s JOIN reports r ON r.id = s.report_id WHERE s.id = ?`;

/** Everything that judging an act on a section, or a reading of it, depends on: one statement, and the report's standing where the role asks for it. */
@Injectable()
export class SectionFacts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly standing: ReportStanding,
  ) {}

  async load(actor: Actor, sectionId: string): Promise<SectionDesk | null> {
    const today = this.clock.today();
    const own = ownUnits(actor);
    const [row] = await this.work.query<SectionRow>(statement(own), [
      today,
      today,
      actor.id,
      today,
      today,
      today,
      today,
      actor.id,
      actor.id,
      actor.id,
      ...own,
      sectionId,
    ]);
    if (!row) return null;
    const body = JSON.parse(row.body) as DocumentJson;
    const roles = rolesForSection(actor, row, row.leadUnitId);
    return { row, body, roles, rights: await this.rights(actor, row, roles), context: contextOf(row, body, roles) };
  }

  /** The unit that an assign names, looked up. */
  async proposedLead(unitId: string): Promise<{ kind: UnitKind; hasHead: boolean }> {
    const today = this.clock.today();
    const [row] = await this.work.query<{ kind: UnitKind; heads: number }>(
      `SELECT u.kind AS kind, CAST((SELECT COUNT(*) FROM grants g JOIN accounts a ON a.id = g.account_id WHERE g.unit_id = u.id AND g.role = 'unit_head' AND ${holderCounts}) AS integer) AS heads
       FROM units u WHERE u.id = ?`,
      [today, today, unitId],
    );
    return row ? { kind: row.kind, hasHead: row.heads > 0 } : { kind: 'outside', hasHead: false };
  }

  private async rights(actor: Actor, row: SectionRow, roles: Role[]): Promise<RightsContext> {
    const facts: RightsContext = {
      state: row.state,
      reportState: row.reportState,
      roles,
      supports: row.supports > 0,
      askedForOpinion: false,
      everSubmitted: row.submissions > 0,
      signsArea: false,
      signsReport: false,
      areaState: null,
      allAreasApproved: false,
    };
    if (!roles.includes('leader') && !roles.includes('publisher')) return facts;
    return { ...facts, ...(await this.standing.forReading(actor, row.reportId, row.parentId)) };
  }
}

function contextOf(row: SectionRow, body: DocumentJson, roles: Role[]): SectionContext {
  return {
    state: row.state,
    reportState: row.reportState,
    roles,
    involvement: { wrote: row.wrote > 0, submitted: row.submitted > 0 },
    digest: row.digest,
    leadUnitId: row.leadUnitId,
    leadUnitHasHead: row.heads > 0,
    dueDate: row.dueDate,
    empty: isEmptyDocument(body),
    ownSuggestions: 0,
    undecidedSuggestions: 0,
    errors: 0,
    outdatedFigures: [],
    openConditions: row.openConditions,
    awaitedOpinions: 0,
    undisposedObjections: 0,
    waiverAsked: row.waiverReason !== null,
    templateRequires: row.required === 1,
    openedByNextDesk: row.openedByNextDesk > 0,
    nextDeskHasNobody: row.nextDesk === 0,
  };
}
