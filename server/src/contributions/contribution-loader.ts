import {
  answerTable,
  type AnswerView,
  type AttachedFile,
  byName,
  type Asker,
  askerTables,
  bureauRoles,
  type ContributionContext,
  type ContributionRights,
  type ContributionState,
  type Disposition,
  type DocumentJson,
  holdsAny,
  isEmptyDocument,
  plainText,
  type OpinionVerdict,
  readsContribution,
  readsPinned,
  type ReportState,
  type RequestKind,
  type Role,
  type SectionState,
  unitRoles,
  type Wanted,
  writesSection,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { codes, grantCounts } from '../database/statements/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import { rolesFor, rolesForSection } from '../outline/report-roles.js';
import { urgedAt, wasUrgedOn } from '../review/records/reminders.js';
import type { Actor } from '../users/actor.js';

export type Passage = AnswerView['passages'][number];
export interface ContributionRow {
  id: string;
  requestId: string;
  unitId: string;
  state: ContributionState;
  dueDate: string;
  body: DocumentJson;
  figures: Record<string, string>;
  verdict: OpinionVerdict | null;
  note: string;
  changes: boolean;
  digest: string;
  words: number;
  attachments: AttachedFile[];
  /** What was taken over of it, in order. */
  passages: Passage[];
  reason: string | null;
  disposition: Disposition | null;
  version: number;
  contentVersion: number;
  enteredAt: string;
  contentAt: string | null;
  sentAt: string | null;
  urgedAt: string | null;
  sectionHeading: string | null;
  askerName: string;
  hostName: string;
  kind: RequestKind;
  pinnedDigest: string | null;
  asker: Asker;
  wants: Wanted | null;
  sectionId: string | null;
  sectionState: SectionState | null;
  areaId: string | null;
  reportId: string;
  leadUnitId: string | null;
  reportState: ReportState;
  reportVersion: number;
  year: number;
  round: number;
  hostUnitId: string;
  issuingUnitId: string;
  openedByNextDesk: boolean;
  /** The unit submitted a text, before or now. */
  everSent: boolean;
  /** Where the act led from that led to its state. */
  cameFrom: ContributionState | null;
}

/** What a person is to an answer: of the unit that is asked, and of who asked. */
interface Sides {
  asked: Role[];
  asker: Role[];
}
export interface ContributionFacts {
  row: ContributionRow;
  sides: Sides;
  rights: ContributionRights;
  /** As each side judges an act. */
  contexts: Record<keyof Sides, ContributionContext>;
}

/** Who holds the desk after this one: the unit's heads, or who asked. */
const nextDesk = `(
    c.state = 'checking' AND g.role = 'unit_head' AND g.unit_id = c.unit_id
    OR c.state IN ('sent', 'nothing') AND (
      q.asker = 'bureau' AND g.role IN (${codes(bureauRoles)}) AND g.unit_id = r.host_unit_id
      OR q.asker = 'unit' AND g.role IN (${codes(unitRoles)}) AND g.unit_id = s.lead_unit_id
    )
  )`;

const statement = (which: string): string => `SELECT
  c.id, c.request_id, c.unit_id, c.state, c.due_date, c.body AS "body{}", c.figures AS "figures{}", c.verdict, c.note,
  c.changes AS "changes?", c.digest, c.words, c.reason, c.disposition, c.version, c.content_version,
  c.entered_at, c.content_at, c.sent_at, ${urgedAt('contribution_id', 'c')} AS urged_at,
  CASE WHEN q.asker = 'unit' THEN l.short_name ELSE h.short_name END AS asker_name, h.short_name AS host_name,
  q.kind, q.asker, q.wants AS "wants{}", q.digest AS pinned_digest, q.section_id, q.area_id, q.report_id,
  s.heading AS section_heading, s.state AS section_state, s.lead_unit_id,
  r.state AS report_state, r.version AS report_version, r.year, r.round, r.host_unit_id, r.issuing_unit_id,
  EXISTS (
    SELECT 1 FROM contribution_openings o JOIN grants g ON g.account_id = o.account_id
    WHERE o.contribution_id = c.id AND o.account_id <> :me AND o.after_entry > c.entered_after_entry
      AND ${grantCounts} AND ${nextDesk}
  ) AS "opened_by_next_desk?",
  EXISTS (SELECT 1 FROM contribution_revisions v WHERE v.contribution_id = c.id AND v.act = 'submit') AS "ever_sent?",
  (
    SELECT t.from_state FROM transitions t WHERE t.contribution_id = c.id AND t.from_state <> t.to_state
    ORDER BY t.after_entry DESC LIMIT 1
  ) AS came_from
FROM contributions c
  JOIN requests q ON q.id = c.request_id
  JOIN reports r ON r.id = q.report_id
  JOIN units h ON h.id = r.host_unit_id
  LEFT JOIN sections s ON s.id = q.section_id
  LEFT JOIN units l ON l.id = s.lead_unit_id
WHERE ${which} ORDER BY c.id`;

/** Everything that judging an act on an answer, or a reading of it, depends on. */
@Injectable()
export class ContributionLoader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What the actor sees of it, or 404: what is not there, and what is not theirs. */
  async require(actor: Actor, id: string): Promise<ContributionFacts> {
    const facts = await this.find(actor, id);
    if (!facts) throw notFound();
    return facts;
  }

  async find(actor: Actor, id: string): Promise<ContributionFacts | null> {
    const [facts] = await this.load(actor, 'c.id = :id', { id });
    return facts ?? null;
  }

  /** Those that were used of what was asked for a section, as far as this person sees them. */
  usedIn(actor: Actor, sectionId: string): Promise<ContributionFacts[]> {
    return this.load(actor, `q.section_id = :sectionId AND c.state = 'used'`, { sectionId });
  }

  /** Those of a request that this person sees. */
  ofRequest(actor: Actor, requestId: string): Promise<ContributionFacts[]> {
    return this.load(actor, 'c.request_id = :requestId', { requestId });
  }

  private async load(actor: Actor, which: string, values: Record<string, string>): Promise<ContributionFacts[]> {
    const today = this.clock.today();
    const rows = await this.work.query<ContributionRow>(statement(which), { ...values, me: actor.id, today });
    await this.addFiles(rows);
    await this.addPassages(rows);
    return rows.map((row) => factsOf(actor, row, today)).filter(({ rights }) => readsContribution(rights) !== 'none');
  }

  private async addFiles(rows: ContributionRow[]): Promise<void> {
    const files = rows.length
      ? await this.work.query<AttachedFile & { contributionId: string }>(
          'SELECT contribution_id, name, media_type, size, digest FROM attachments WHERE contribution_id IN (:ids)',
          { ids: rows.map(({ id }) => id) },
        )
      : [];
    for (const row of rows) {
      const own = files.filter(({ contributionId }) => contributionId === row.id);
      row.attachments = byName(own.map(({ contributionId: _, ...file }) => file));
    }
  }

  /** What was set aside afterwards is used no more. */
  private async addPassages(rows: ContributionRow[]): Promise<void> {
    const used = rows.filter(({ state }) => state === 'used');
    const taken = used.length
      ? await this.work.query<Passage & { contributionId: string }>(
          `SELECT contribution_id, passage AS text, at FROM transitions
          WHERE contribution_id IN (:ids) AND passage IS NOT NULL ORDER BY after_entry`,
          { ids: used.map(({ id }) => id) },
        )
      : [];
    for (const row of rows)
      row.passages = taken.flatMap(({ contributionId, ...one }) => (contributionId === row.id ? [one] : []));
  }
}

function factsOf(actor: Actor, row: ContributionRow, today: string): ContributionFacts {
  const { state, reportState } = row;
  const bureau = rolesFor(actor, row).filter((role) => holdsAny([role], bureauRoles));
  const sides = { asked: ownRoles(actor, row, row.unitId), asker: askerRoles(actor, row, bureau) };
  const receives = bureau.length > 0 || sides.asker.length > 0;
  const context = (roles: Role[]) => contextOf(row, roles, today);
  return {
    row,
    sides,
    rights: { state, reportState, asked: sides.asked, receives, everSent: row.everSent },
    contexts: {
      asked: context(sides.asked),
      asker: { ...context(sides.asker), takesOver: takesOver(actor, row) },
    },
  };
}

const ownRoles = (actor: Actor, row: ContributionRow, unitId: string | null): Role[] =>
  rolesForSection(actor, row, unitId).filter((role) => holdsAny([role], unitRoles));

/** Words go into the section that was asked for, by who may write it. */
function takesOver(actor: Actor, row: ContributionRow): boolean {
  const { sectionState: state, reportState, leadUnitId } = row;
  return state !== null && writesSection({ state, reportState, roles: ownRoles(actor, row, leadUnitId) });
}

/** A coordinator may remind whoever asked. */
const askerRoles = (actor: Actor, row: ContributionRow, bureau: Role[]): Role[] =>
  row.asker === 'bureau'
    ? bureau
    : [...ownRoles(actor, row, row.leadUnitId), ...bureau.filter((role) => role === 'coordinator')];

function contextOf(row: ContributionRow, roles: Role[], today: string): ContributionContext {
  const { state, kind, reportState, digest, verdict, note, changes, sectionId, dueDate, openedByNextDesk } = row;
  const says = Object.values(row.figures).some((value) => value.trim()) || row.attachments.length > 0;
  const empty = isEmptyDocument(row.body) && !says;
  return {
    state,
    kind,
    reportState,
    roles,
    digest,
    empty,
    text: plainText(row.body),
    takesOver: false,
    verdict,
    // there is one copy of a section to change; of an area or the whole it is said in words
    verdictExplained: verdict === 'agree_if_changed' && sectionId !== null ? changes : !!note.trim(),
    dueDate,
    today,
    urgedToday: wasUrgedOn(today, row.urgedAt),
    openedByNextDesk,
  };
}

/** What is written to an opinion begins as a copy of the text that it is about: it is read as that text is. */
export const readsCopy = ({ kind, pinnedDigest }: ContributionRow, rights: ContributionRights): boolean =>
  kind === 'material' || pinnedDigest === null || readsPinned(rights);

/** The tables by which each side acts. */
export const tablesOf = ({ row: { asker } }: ContributionFacts) => ({ asked: answerTable, asker: askerTables[asker] });
