import { bureauRoles, type InboxItem, type InboxTab, type InboxView, PAGE_SIZE } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { milestonesOf, Schedules } from '../templates/schedules.js';
import { type Actor, unitsOf } from '../users/actor.js';
import { ActItems } from './items/act-items.js';
import { deskValues, sentTransitions } from './desks.js';
import { doneTransitions, doneValues } from './done.js';
import { SectionItems } from './items/section-items.js';
import { SingleItems } from './items/single-items.js';
import { Tallies, type YearAtHand } from './tallies.js';

/** 待办: what waits for me, what I did, what I sent on; and where the year stands. */
@Injectable()
export class Inbox {
  constructor(
    private readonly clock: Clock,
    private readonly tallies: Tallies,
    private readonly singles: SingleItems,
    private readonly sections: SectionItems,
    private readonly acts: ActItems,
    private readonly schedules: Schedules,
  ) {}

  async of(actor: Actor, { tab, page }: { tab: InboxTab; page: number }): Promise<InboxView> {
    const tally = await this.tallies.of(actor);
    const singles = await this.singles.of(actor);
    const counts = { ...tally.counts, waiting: singles.length + tally.counts.waiting };
    const items = await this.page[tab](actor, (page - 1) * PAGE_SIZE, singles);
    return { items, total: counts[tab], page, counts, ...(await this.yearAtHand(actor, tally.year)) };
  }

  /** How many items the tab 待办 holds. */
  async waiting(actor: Actor): Promise<number> {
    return (await this.tallies.waiting(actor)) + (await this.singles.of(actor)).length;
  }

  /** The few items that were judged one by one stand before the sections, which follow by due date. */
  private readonly page: Record<
    InboxTab,
    (actor: Actor, start: number, singles: readonly InboxItem[]) => Promise<InboxItem[]>
  > = {
    waiting: async (actor, start, singles) => {
      const first = singles.slice(start, start + PAGE_SIZE);
      return [
        ...first,
        ...(await this.sections.waiting(actor, PAGE_SIZE - first.length, Math.max(0, start - singles.length))),
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
    return { schedule, progress: bureau ? await this.tallies.progress(year.reportId) : null, reportId: year.reportId };
  }
}
