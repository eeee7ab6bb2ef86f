import { Injectable, computed, inject, signal } from '@angular/core';
import { type ReportOverview, type ReportTransition, type SectionLine, sectionsIn } from '@bafang/shared';
import { type Observable, firstValueFrom } from 'rxjs';
import { BusinessClock } from '../../session/business-clock';
import { CurrentReport } from '../../session/current-report';
import { toProblem } from '../../session/problems/problem';
import { Transitions } from '../../session/requests/transitions';
import { type Change, type Inverse, addedLine, foreseen, inverseOf, withNewId } from './changes';
import { ReportApi } from './report-api';
import { rowsOf } from './rows';

/**
 * The report that a page shows and changes. Changes are shown at once, sent one after the other, and the last can be
 * taken back. Provided by its page.
 */
@Injectable()
export class ReportModel {
  private readonly api = inject(ReportApi);
  private readonly transitions = inject(Transitions);
  private readonly reports = inject(CurrentReport);
  private readonly clock = inject(BusinessClock);
  private readonly stored = signal<ReportOverview | null>(null);
  private readonly waiting = signal<readonly Change[]>([]);
  /** What takes the changes back, the last one last. */
  private readonly back = signal<readonly Inverse[]>([]);
  private queue: Promise<unknown> = Promise.resolve();

  readonly overview = computed(() => {
    const stored = this.stored();
    return stored && this.waiting().reduce(foreseen, stored);
  });
  readonly rows = computed(() => {
    const overview = this.overview();
    return overview ? rowsOf(overview) : [];
  });
  readonly sections = computed((): SectionLine[] => sectionsIn(this.overview()?.children ?? []));
  readonly saving = computed(() => this.waiting().length > 0);
  readonly savedAt = signal<string | null>(null);
  readonly mayUndo = computed(() => this.back().length > 0 && !this.saving());
  /** Why the page could not be loaded. */
  readonly failure = signal<unknown>(null);
  /** Why the last change was not made; the page shows it in place. */
  readonly refused = signal<unknown>(null);

  async load(id: string): Promise<void> {
    if (this.stored()?.id !== id) this.stored.set(null);
    this.failure.set(null);
    try {
      this.stored.set(await firstValueFrom(this.api.read(id)));
    } catch (error) {
      this.failure.set(error);
    }
  }

  /** Resolves with whether it was made. */
  async change(change: Change, then?: Inverse['then']): Promise<boolean> {
    const made = await this.send(change, (inverse) =>
      this.back.update((others) => (inverse ? [...others, inverse] : [])),
    );
    if (made && then) for (const next of then(made.before, made.after)) await this.send(next, () => undefined);
    return made !== null;
  }

  /** A change that another route has written: read anew, and taken back as the others are. */
  async follow(write: () => Promise<Change>): Promise<void> {
    await this.queue;
    const before = this.now();
    const change = await write();
    await this.load(before.id);
    const inverse = inverseOf(change, before, this.now());
    this.back.update((others) => (inverse ? [...others, inverse] : []));
  }

  async undo(): Promise<void> {
    const before = this.back();
    const inverse = before.at(-1);
    if (!inverse || this.saving()) return;
    const was = this.now();
    await this.change(inverse.change, inverse.then);
    this.back.set(before.slice(0, -1).map((earlier) => this.renamed(earlier, inverse, was)));
  }

  /** An act of the report; throws what the server refused, for the dialog to say. */
  async act(act: ReportTransition): Promise<void> {
    const report = this.now();
    await firstValueFrom(this.transitions.report(report, act));
    this.back.set([]);
    this.reports.reload();
    await this.load(report.id);
  }

  async remove(): Promise<void> {
    await firstValueFrom(this.api.remove(this.now()));
    this.reports.reload();
  }

  /** An earlier inverse, where the last one brought its line back under a new id. */
  private renamed(earlier: Inverse, { brings }: Inverse, was: ReportOverview): Inverse {
    const added = brings && addedLine(was, this.now(), brings.parentId);
    return added ? { ...earlier, change: withNewId(earlier.change, brings.id, added.id) } : earlier;
  }

  private now(): ReportOverview {
    const overview = this.stored();
    if (!overview) throw new Error('no report loaded');
    return overview;
  }

  private send(
    change: Change,
    made: (inverse: Inverse | null) => void,
  ): Promise<{ before: ReportOverview; after: ReportOverview } | null> {
    this.waiting.update((changes) => [...changes, change]);
    const sent = this.queue.then(() => this.write(change, made));
    this.queue = sent;
    return sent;
  }

  private async write(change: Change, made: (inverse: Inverse | null) => void) {
    const before = this.now();
    try {
      const after = await firstValueFrom(this.request(before, change));
      this.settle(change, after);
      made(inverseOf(change, before, after));
      return { before, after };
    } catch (error) {
      this.settle(change, null);
      this.refused.set(error);
      if (toProblem(error).status !== 0) await this.load(before.id);
      return null;
    }
  }

  private request(overview: ReportOverview, change: Change): Observable<ReportOverview> {
    if ('outline' in change) return this.api.outline(overview, change.outline);
    const lines = new Map(sectionsIn(overview.children).map((section) => [section.id, section]));
    const sectionOf = (id: string): SectionLine => {
      const line = lines.get(id);
      if (!line) throw new Error(`no section ${id}`);
      return line;
    };
    if (overview.state === 'planned') return this.api.plan(overview, change.assign, (id) => sectionOf(id).version);
    return this.api.replan(overview, change.assign, sectionOf);
  }

  private settle(change: Change, after: ReportOverview | null): void {
    this.waiting.update((changes) => changes.filter((waiting) => waiting !== change));
    if (!after) return;
    this.stored.set(after);
    this.refused.set(null);
    this.savedAt.set(this.clock.now().toISOString());
  }
}
