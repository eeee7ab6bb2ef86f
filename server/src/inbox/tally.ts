import type { InboxTab, ReportState } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { marks, type Statement } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ownUnits } from '../outline/report-roles.js';
import type { Actor } from '../users/actor.js';
import { sentSections, waitingSections } from './desks.js';
import { doneSince, doneTransitions, wholeReports } from './done.js';

export interface YearAtHand {
  reportId: string;
  year: number;
  state: ReportState;
  templateId: string;
}
type Counted = { waiting: number; sent: number } & { [Column in keyof YearAtHand]: YearAtHand[Column] | null };

const yearColumns = `r.id AS "reportId", r.year AS year, r.state AS state, r.template_id AS "templateId"`;
/** Work in progress before plans, plans before what is published; the newest year of each. */
const newestFirst = `ORDER BY CASE y.state WHEN 'planned' THEN 1 WHEN 'published' THEN 2 ELSE 0 END, y.year DESC, y.id DESC LIMIT 1`;

/** The newest of the bureau's or the leader's reports; for the others the newest of what waits. */
function yearAtHand(actor: Actor): Statement {
  const { hosts, issuers } = wholeReports(actor);
  if (!hosts.length && !issuers.length) return { text: 'SUBSTR(w.newest, 6)', values: [] };
  return {
    text: `(SELECT y.id FROM reports y WHERE y.host_unit_id IN (${marks(hosts)}) OR y.issuing_unit_id IN (${marks(issuers)}) ${newestFirst})`,
    values: [...hosts, ...issuers],
  };
}

/** One state after the other and the newest year first, so that the search ends where it finds, however many years there are. */
const ownYear = (own: readonly string[]) => `SELECT ${yearColumns} FROM reports r WHERE r.state = ? AND (
    EXISTS (SELECT 1 FROM sections s WHERE s.report_id = r.id AND s.lead_unit_id IN (${marks(own)}))
    OR EXISTS (SELECT 1 FROM sections s JOIN section_supports p ON p.section_id = s.id WHERE s.report_id = r.id AND p.unit_id IN (${marks(own)}))) ORDER BY r.year DESC, r.id DESC LIMIT 1`;
const inProgress: readonly ReportState[] = ['drafting', 'signing', 'signed'];

/** How much stands in each tab, and the year at hand. */
@Injectable()
export class Tallies {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<{ counts: Record<InboxTab, number>; year: YearAtHand | null }> {
    const today = this.clock.today();
    const [waiting, sent, year] = [waitingSections(actor, today), sentSections(actor, today), yearAtHand(actor)];
    const [counted] = await this.work.query<Counted>(
      `SELECT w.count AS waiting, CAST((SELECT COUNT(*) FROM (${sent.text}) o) AS integer) AS sent, ${yearColumns}
       FROM (SELECT CAST(COUNT(*) AS integer) AS count, MAX(c.newest) AS newest FROM (${waiting.text}) c) w LEFT JOIN reports r ON r.id = ${year.text}`,
      [...sent.values, ...waiting.values, ...year.values],
    );
    const { waiting: waits, sent: gone, ...found } = counted!;
    return {
      counts: { waiting: waits, done: await this.done(actor, today), sent: gone },
      year: found.reportId === null ? await this.ownYear(actor) : (found as YearAtHand),
    };
  }

  /** By itself: SQLite takes twice as long over it inside the other statement. */
  private async done(actor: Actor, today: string): Promise<number> {
    const { text, values } = doneTransitions(actor, doneSince(today));
    const [row] = await this.work.query<{ count: number }>(
      `SELECT CAST(COUNT(*) AS integer) AS count FROM (${text}) d`,
      values,
    );
    return row!.count;
  }

  /** Nothing waits: the newest year in which the own unit leads or supports a section. */
  private async ownYear(actor: Actor): Promise<YearAtHand | null> {
    const own = ownUnits(actor);
    if (!own.length) return null;
    const newest = async (state: ReportState) =>
      (await this.work.query<YearAtHand>(ownYear(own), [state, ...own, ...own]))[0] ?? null;
    const begun = await Promise.all(inProgress.map(newest));
    return begun.filter((year) => year !== null).sort((a, b) => b.year - a.year)[0] ?? newest('published');
  }
}
