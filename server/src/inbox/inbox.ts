import { bureauRoles, finishedStates, type InboxItem, type InboxTab, type InboxView, PAGE_SIZE } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { codes } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Actor, unitsOf } from '../users/actor.js';
import { ActItems } from './act-items.js';
import { deskValues, sentTransitions, waitingSections } from './desks.js';
import { doneTransitions, doneValues } from './done.js';
import { OfficeItems } from './office-items.js';
import { ReportItems } from './report-items.js';
import { milestonesOf, Schedules } from './schedules.js';
import { SectionItems } from './section-items.js';
import { Tallies, type YearAtHand } from './tally.js';
import { WithdrawnItems } from './withdrawn-items.js';

/** 待办: what waits for me, what I did, what I sent on; and where the year stands. */
@Injectable()
export class Inbox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly tallies: Tallies,
    private readonly sections: SectionItems,
    private readonly reports: ReportItems,
    private readonly office: OfficeItems,
    private readonly withdrawn: WithdrawnItems,
    private readonly acts: ActItems,
    private readonly schedules: Schedules,
  ) {}

  async of(actor: Actor, { tab, page }: { tab: InboxTab; page: number }): Promise<InboxView> {
    const tally = await this.tallies.of(actor);
    const few = [
      ...(await this.office.of(actor)),
      ...(await this.reports.of(actor)),
      ...(await this.withdrawn.of(actor)),
    ];
    const counts = { ...tally.counts, waiting: few.length + tally.counts.waiting };
    const items = await this.page[tab](actor, (page - 1) * PAGE_SIZE, few);
    return { items, total: counts[tab], page, counts, ...(await this.yearAtHand(actor, tally.year)) };
  }

  /** How many items the tab 待办 holds. */
  async waiting(actor: Actor): Promise<number> {
    const [sections] = await this.work.query<{ count: number }>(
      `SELECT COUNT(*) AS count FROM (${waitingSections(actor)}) w`,
      deskValues(actor, this.clock.today()),
    );
    const few = await Promise.all([this.office, this.reports, this.withdrawn].map((items) => items.of(actor)));
    return sections!.count + few.flat().length;
  }

  /** The few items that were judged one by one stand before the sections, which follow by due date. */
  private readonly page: Record<
    InboxTab,
    (actor: Actor, start: number, few: readonly InboxItem[]) => Promise<InboxItem[]>
  > = {
    waiting: async (actor, start, few) => {
      const first = few.slice(start, start + PAGE_SIZE);
      return [
        ...first,
        ...(await this.sections.waiting(actor, PAGE_SIZE - first.length, Math.max(0, start - few.length))),
      ];
    },
    done: (actor, start) => this.acts.of(doneTransitions, doneValues(actor, this.clock.today()), PAGE_SIZE, start),
    sent: (actor, start) =>
      this.acts.of(sentTransitions(actor), deskValues(actor, this.clock.today()), PAGE_SIZE, start),
  };

  private async yearAtHand(
    actor: Actor,
    year: YearAtHand | null,
  ): Promise<Pick<InboxView, 'schedule' | 'progress' | 'reportId'>> {
    if (!year) return { schedule: [], progress: null, reportId: null };
    const schedule = milestonesOf(await this.schedules.of(year), year.state, this.clock.today());
    const bureau = unitsOf(actor, ...bureauRoles).length > 0;
    return { schedule, progress: bureau ? await this.progress(year.reportId) : null, reportId: year.reportId };
  }

  private async progress(reportId: string): Promise<{ total: number; approved: number }> {
    const [row] = await this.work.query<{ total: number; approved: number }>(
      `SELECT COUNT(*) AS total, COALESCE(SUM(CASE WHEN state IN (${codes(finishedStates)}) THEN 1 ELSE 0 END), 0) AS approved
      FROM sections WHERE report_id = :reportId`,
      { reportId },
    );
    return row!;
  }
}
