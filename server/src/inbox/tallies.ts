import { finishedStates, type ReportState } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { codes } from '../database/statements/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ownUnits } from '../outline/report-roles.js';
import type { Actor } from '../users/actor.js';
import { deskValues, sentSections } from './desks.js';
import { doneTransitions, doneValues, wholeReports } from './done.js';

export interface YearAtHand {
  reportId: string;
  year: number;
  state: ReportState;
  templateId: string;
}
type Counted = { sent: number } & { [Column in keyof YearAtHand]: YearAtHand[Column] | null };

const yearColumns = 'r.id AS report_id, r.year, r.state, r.template_id';

/** The newest of the bureau's or the leader's reports: work in progress before plans, plans before what is published. */
const wholeYear = `(
    SELECT y.id FROM reports y WHERE y.host_unit_id IN (:hosts) OR y.issuing_unit_id IN (:issuers)
    ORDER BY CASE y.state WHEN 'planned' THEN 1 WHEN 'published' THEN 2 ELSE 0 END, y.year DESC, y.id DESC LIMIT 1
  )`;

const statement = (actor: Actor, year: string): string => `SELECT w.sent, ${yearColumns}
  FROM (SELECT COUNT(*) AS sent FROM (${sentSections(actor)}) o) w
  LEFT JOIN reports r ON r.id = ${year}`;

/** One state after the other and the newest year first, so that the search ends where it finds; where a unit supports is looked up once. */
const ownYear = `SELECT ${yearColumns} FROM reports r WHERE r.state = :state AND (
    EXISTS (SELECT 1 FROM sections s WHERE s.report_id = r.id AND s.lead_unit_id IN (:own))
    OR r.id IN (SELECT s.report_id FROM section_supports p JOIN sections s ON s.id = p.section_id WHERE p.unit_id IN (:own))
  ) ORDER BY r.year DESC, r.id DESC LIMIT 1`;
const inProgress: readonly ReportState[] = ['drafting', 'signing', 'signed'];

/** How much stands in each tab, and the year at hand. */
@Injectable()
export class Tallies {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `newest`: the newest report of which something waits. */
  async of(
    actor: Actor,
    newest: string | null,
  ): Promise<{ counts: Record<'done' | 'sent', number>; year: YearAtHand | null }> {
    const today = this.clock.today();
    const whole = wholeReports(actor);
    const year = whole.hosts.length || whole.issuers.length ? wholeYear : ':newest';
    const values = { ...deskValues(actor, today), ...whole, newest };
    const [{ sent, ...found }] = (await this.work.query<Counted>(statement(actor, year), values)) as [Counted];
    return {
      counts: { done: await this.done(actor, today), sent },
      year: found.reportId === null ? await this.ownYear(actor) : (found as YearAtHand),
    };
  }

  /** How far the sections of a year are. */
  async progress(reportId: string): Promise<{ total: number; approved: number }> {
    const [row] = await this.work.query<{ total: number; approved: number }>(
      `SELECT COUNT(*) AS total, COUNT(CASE WHEN state IN (${codes(finishedStates)}) THEN 1 END) AS approved
      FROM sections WHERE report_id = :reportId`,
      { reportId },
    );
    return row!;
  }

  /** By itself: SQLite takes twice as long over it inside the other statement. */
  private async done(actor: Actor, today: string): Promise<number> {
    const statement = `SELECT COUNT(*) AS count FROM (${doneTransitions}) d`;
    const [row] = await this.work.query<{ count: number }>(statement, doneValues(actor, today));
    return row!.count;
  }

  /** Nothing waits: the newest year in which the own unit leads or supports a section. */
  private async ownYear(actor: Actor): Promise<YearAtHand | null> {
    const own = ownUnits(actor);
    if (!own.length) return null;
    const newest = async (state: ReportState) =>
      (await this.work.query<YearAtHand>(ownYear, { state, own }))[0] ?? null;
    const begun = await Promise.all(inProgress.map(newest));
    return begun.filter((year) => year !== null).sort((a, b) => b.year - a.year)[0] ?? newest('published');
  }
}
