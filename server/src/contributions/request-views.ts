import {
  type AnswerView,
  bureauRoles,
  type ContributionState,
  type ContributionSent,
  type ContributionView,
  emptyDocument,
  holdsAny,
  offers,
  readsContribution,
  readsPinned,
  refusals,
  type RequestLine,
  type RequestView,
  type UnitRef,
  writesContribution,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import { ReportAccess } from '../outline/report-access.js';
import { ownUnits, rolesFor } from '../outline/report-roles.js';
import { Report } from '../outline/report.entity.js';
import { Units } from '../units/units.js';
import type { Actor } from '../users/actor.js';
import { People } from '../users/people.js';
import { ContributionContent } from './contribution-content.js';
import {
  type ContributionFacts,
  ContributionLoader,
  type ContributionRow,
  readsCopy,
  tablesOf,
} from './contribution-loader.js';
import { Pins } from './pins.js';
import { RequestRow } from './request.entity.js';
import { RequestNames } from './request-names.js';

type Head = Omit<RequestLine, 'counts' | 'total'>;

/** Requests and their answers as who asked, who is asked and the bureau see them. */
@Injectable()
export class RequestViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contributions: ContributionLoader,
    private readonly content: ContributionContent,
    private readonly access: ReportAccess,
    private readonly names: RequestNames,
    private readonly units: Units,
    private readonly people: People,
    private readonly pins: Pins,
  ) {}

  /** The bureau's list is whole; a lead unit's is of its own sections. */
  async lines(actor: Actor, reportId: string): Promise<RequestLine[]> {
    const { report } = await this.access.require(actor, reportId);
    const bureau = holdsAny(rolesFor(actor, report), bureauRoles);
    const rows = await this.work.rows(
      RequestRow,
      `report_id = :reportId ${bureau ? '' : `AND asker = 'unit' AND section_id IN (SELECT id FROM sections WHERE lead_unit_id IN (:own))`}
      ORDER BY after_entry DESC, id`,
      { reportId, own: ownUnits(actor) },
    );
    const counted = await this.work.query<{ requestId: string; state: ContributionState; count: number }>(
      `SELECT c.request_id, c.state, COUNT(*) AS count FROM contributions c JOIN requests q ON q.id = c.request_id
      WHERE q.report_id = :reportId GROUP BY c.request_id, c.state`,
      { reportId },
    );
    const ref = await this.people.refs(rows.map(({ askedBy }) => askedBy));
    const heads = await Promise.all(rows.map((row) => this.head(row, report, ref(row.askedBy))));
    return heads.map((head) => {
      const mine = counted.filter(({ requestId }) => requestId === head.id);
      const counts = Object.fromEntries(mine.map(({ state, count }) => [state, count]));
      return { ...head, counts, total: mine.reduce((sum, { count }) => sum + count, 0) };
    });
  }

  async one(actor: Actor, requestId: string): Promise<RequestView> {
    const all = await this.contributions.ofRequest(actor, requestId);
    const received = all.filter(({ rights }) => rights.receives);
    if (!received.length) throw notFound();
    return { ...(await this.headOf(requestId)), answers: await this.answers(received) };
  }

  async contribution(actor: Actor, id: string): Promise<ContributionView> {
    const facts = await this.contributions.require(actor, id);
    const { row, rights, contexts } = facts;
    const roles = [...contexts.asked.roles];
    const missing = refusals(
      tablesOf(facts).asked,
      'submit',
      { ...contexts.asked, roles: ['unit_head'] },
      { digest: row.digest },
    );
    return {
      ...(await this.answers([facts]))[0]!,
      request: await this.headOf(row.requestId),
      contentVersion: row.contentVersion,
      writes: writesContribution(rights),
      savedAt: row.contentAt,
      pinned: readsPinned(rights) ? await this.pins.textOf(row) : null,
      draft: readsPinned(rights) && isOfWhole(row) ? await this.pins.draftOf(row.requestId) : null,
      missing: roles.length ? missing.filter(({ code }) => code !== 'wrong_state') : [],
    };
  }

  async answers(all: readonly ContributionFacts[]): Promise<AnswerView[]> {
    const units = await this.units.refs(all.map(({ row }) => row.unitId));
    const answers: AnswerView[] = [];
    for (const facts of all) answers.push(await this.answer(facts, units.get(facts.row.unitId)!));
    return answers;
  }

  private async answer(facts: ContributionFacts, unit: UnitRef): Promise<AnswerView> {
    const { row, rights, contexts } = facts;
    const reads = readsContribution(rights);
    const text = await this.readable(facts);
    const tables = tablesOf(facts);
    return {
      id: row.id,
      unit,
      state: row.state,
      version: row.version,
      enteredAt: row.enteredAt,
      dueDate: row.dueDate,
      reads,
      body: text?.body ?? null,
      figures: text?.figures ?? {},
      verdict: (text?.verdict ?? null) as AnswerView['verdict'],
      note: text?.note ?? '',
      words: reads === 'whole' ? row.words : 0,
      attachments: text?.attachments ?? [],
      digest: reads === 'whole' ? row.digest : null,
      reason: tellsReason(facts) ? row.reason : null,
      disposition: row.disposition,
      passages: row.passages,
      offers: [...offers(tables.asked, contexts.asked), ...offers(tables.asker, contexts.asker)],
    };
  }

  /** Nobody reads in a copy what they no longer read in the original. */
  private async readable(facts: ContributionFacts): Promise<ContributionSent | null> {
    const text = await this.content.readBy(facts);
    return text && (readsCopy(facts.row, facts.rights) ? text : { ...text, body: emptyDocument() });
  }

  async headOf(requestId: string): Promise<Head> {
    const [row] = await this.work.rows(RequestRow, 'id = :requestId', { requestId });
    const [report] = await this.work.rows(Report, 'id = :id', { id: row!.reportId });
    const ref = await this.people.refs([row!.askedBy]);
    return this.head(row!, report!, ref(row!.askedBy));
  }

  private async head(row: RequestRow, report: Report, askedBy: Head['askedBy']): Promise<Head> {
    const { kind, asker, question, wants, dueDate, at } = row;
    return {
      id: row.id,
      reportId: report.id,
      year: report.year,
      kind,
      asker,
      about: await this.names.of(report, row),
      question,
      wants,
      dueDate,
      askedBy,
      at,
    };
  }
}

const isOfWhole = ({ kind, sectionId }: ContributionRow): boolean => kind === 'opinion' && sectionId === null;

/** From clerk to head and back: the unit's own business, and so are its reasons. */
const tellsReason = ({ row, rights }: ContributionFacts): boolean =>
  rights.asked.length > 0 || row.cameFrom !== 'checking' || row.state !== 'returned';
