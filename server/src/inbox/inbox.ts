import { bureauRoles, type InboxItem, type InboxTab, type InboxView, PAGE_SIZE } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { milestonesOf, Schedules } from '../templates/schedules.js';
import { type Actor, unitsOf } from '../users/actor.js';
import { ActItems } from './items/act-items.js';
import { deskValues, sentTransitions } from './desks.js';
import { doneTransitions, doneValues } from './done.js';
import { SectionItems, type Waiting } from './items/section-items.js';
import { SingleItems } from './items/single-items.js';
import { Tallies, type YearAtHand } from './tallies.js';

interface AllWaiting {
  singles: readonly InboxItem[];
  sections: readonly Waiting[];
}

/** The report of the latest year of which a section waits. */
const newest = (waiting: readonly Waiting[]): string | null =>
  waiting.reduce<Waiting | null>((last, each) => (last && last.year >= each.year ? last : each), null)?.reportId ??
  null;

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
    const waiting = await this.waiting(actor);
    const tally = await this.tallies.of(actor, newest(waiting.sections));
    const counts = { ...tally.counts, waiting: waiting.singles.length + waiting.sections.length };
    const items = await this.page[tab](actor, (page - 1) * PAGE_SIZE, waiting);
    return { items, total: counts[tab], page, counts, ...(await this.yearAtHand(actor, tally.year)) };
  }

  /** How many items the tab 待办 holds. */
  async count(actor: Actor): Promise<number> {
    const { singles, sections } = await this.waiting(actor);
    return singles.length + sections.length;
  }

  private async waiting(actor: Actor): Promise<AllWaiting> {
    return { singles: await this.singles.of(actor), sections: await this.sections.waiting(actor) };
  }

  /** The few items that were judged one by one stand before the sections, which follow by due date. */
  private readonly page: Record<InboxTab, (actor: Actor, start: number, waiting: AllWaiting) => Promise<InboxItem[]>> =
    {
      waiting: async (_actor, start, { singles, sections }) => {
        const first = singles.slice(start, start + PAGE_SIZE);
        const next = Math.max(0, start - singles.length);
        return [...first, ...(await this.sections.of(sections.slice(next, next + PAGE_SIZE - first.length)))];
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
