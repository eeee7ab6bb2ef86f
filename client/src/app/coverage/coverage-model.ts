import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import {
  type CoverageView,
  type MatterChange,
  type MatterLine,
  type MatterSheet,
  type MatterState,
  type NewMatters,
  type ReportOverview,
} from '@bafang/shared';
import { type Observable, firstValueFrom } from 'rxjs';
import { whileSame } from '../session/kept/field';
import { acting } from '../session/problems/acting';
import { atVersion } from '../session/requests/version';
import { rowsOf } from '../ui/report/rows';
import { type Before, backAt, listed, standsIn } from './past';
import { countsOf, groupsOf, shownGroups } from './list/matter-groups';
import type { Listed } from './sheet/difference';

/** What is recorded of a matter, as the wire takes it. */
export const changeOf = ({ places, missing, waiver }: MatterLine): MatterChange => ({
  places: places.map(({ sectionId, words }) => ({ sectionId, words })),
  missing,
  waiver: waiver?.reason ?? null,
});

/** 必备内容 of a report: how far it speaks of each, what is changed, and the way back. Provided by its page. */
@Injectable()
export class CoverageModel {
  private readonly http = inject(HttpClient);
  readonly reportId = signal<string | undefined>(undefined);
  private readonly answer = httpResource<CoverageView>(() => this.reportId() && this.address());
  private readonly report = httpResource<ReportOverview>(() => this.reportId() && `/api/reports/${this.reportId()}`);
  readonly view = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  readonly failure = computed(() => (this.answer.hasValue() ? null : (this.answer.error() ?? null)));
  readonly overview = computed(() => (this.report.hasValue() ? this.report.value() : null));
  readonly acting = acting({ about: this.reportId, stale: () => this.reload() });

  /** The areas of the report, by id, with their numbers. */
  readonly areas = computed(() => {
    const overview = this.overview();
    const areas = overview ? rowsOf(overview).flatMap(({ line }) => (line.kind === 'area' ? [line] : [])) : [];
    return new Map(areas.map((area) => [area.id, area]));
  });
  private readonly numbers = computed(
    () => new Map([...this.areas().values()].map(({ heading, label }) => [heading, label])),
  );

  readonly counts = computed(() => countsOf(this.view()?.matters ?? []));
  readonly groups = computed(() => groupsOf(this.view()?.matters ?? []));
  readonly sections = computed(() => new Map(this.view()?.sections.map((one) => [one.sectionId, one])));

  readonly state = whileSame<unknown, MatterState | null>(this.reportId, () => null);
  readonly turned = whileSame<unknown, ReadonlyMap<string, boolean>>(this.reportId, () => new Map());
  readonly whole = whileSame<unknown, ReadonlySet<string>>(this.reportId, () => new Set());
  private readonly kept = whileSame<string, ReadonlySet<string>>(
    () => `${this.reportId()} ${this.state()}`,
    () => new Set(),
  );
  readonly shown = computed(() =>
    shownGroups(this.groups(), {
      state: this.state(),
      turned: this.turned(),
      whole: this.whole(),
      kept: this.kept(),
    }),
  );
  readonly rows = computed(() => this.shown().flatMap(({ rows }) => rows));
  /** The row whose passages are open. */
  readonly opened = whileSame<unknown, string | null>(this.reportId, () => null);
  private readonly chosen = whileSame<unknown, string | null>(this.reportId, () => null);
  /** The one at hand. */
  readonly at = computed(() => this.rows().find(({ id }) => id === this.chosen())?.id ?? this.rows()[0]?.id ?? null);

  private readonly past = whileSame<unknown, readonly Before[]>(this.reportId, () => []);
  readonly mayUndo = computed(() => !!this.view()?.editable && this.past().length > 0);
  /** What the last change was, in words. */
  readonly said = whileSame<unknown, string>(this.reportId, () => '');

  /** （三）推进行政决策科学化: with the number that the area has in the report. */
  area = (name: string): string => (this.numbers().get(name) ?? '') + name;

  choose(id: string): void {
    this.chosen.set(id);
  }

  /** A text of it is still to be written. */
  wants = ({ state }: MatterLine): boolean => state === 'blank' || state === 'partial';

  /** Where that is: where its text was or is to be, or stands in part; '' where nobody said. */
  sectionOf = ({ places }: MatterLine): string =>
    (
      places.find(({ state }) => state === 'gone' || state === 'unwritten') ??
      places.find(({ state }) => state === 'holds') ??
      places[0]
    )?.sectionId ?? '';

  /** Who leads it; '' for nobody. */
  unitOf = (section: string): string => this.sections().get(section)?.leadUnit?.shortName ?? '';

  /** Whatever is folded or left out, it stands there. */
  reach(id: string): void {
    const line = this.view()?.matters.find((matter) => matter.id === id);
    if (!line) return;
    this.turned.update((turned) => new Map([...turned, [line.area, true]]));
    this.keep(id);
    this.choose(id);
  }

  change(line: MatterLine, change: Partial<MatterChange>, said: string): Promise<boolean> {
    const before = changeOf(line);
    return this.acting.run(
      () => this.put(line, { ...before, ...change }),
      (view) => this.became(view, { matter: line.id, version: line.version + 1, change: before }, said),
    );
  }

  /** A list in the place of the one that stands. */
  take(matters: readonly Listed[], said: string): Promise<boolean> {
    const list = this.view()!.matters;
    return this.acting.run(
      () => this.putList(list, matters),
      (view) => this.became(view, { list, became: view.matters }, said),
    );
  }

  /** Nothing is changed by it. */
  sheet(file: File): Observable<MatterSheet> {
    const form = new FormData();
    form.append('file', file);
    return this.http.post<MatterSheet>(`/api/reports/${this.reportId()}/matters/sheet`, form);
  }

  /** The matter that was changed is at hand again; what is recorded of one goes off the list and comes back with it. */
  async undo(): Promise<void> {
    const [past, now] = [this.past(), this.view()?.matters];
    const before = past.at(-1);
    if (!before || !now || !this.mayUndo()) return;
    // somebody has gone on from it: theirs stands
    if (!standsIn(before, now)) return this.wentBack(past.slice(0, -1));
    const line = 'matter' in before ? this.line(before.matter) : undefined;
    await this.acting.run(
      () => ('matter' in before ? this.put(line!, before.change) : this.putList(now, listed(before.list))),
      (view) => {
        this.answer.set(view);
        this.wentBack(backAt(past, now, view.matters));
        if (line) this.reach(line.id);
      },
    );
  }

  private wentBack(past: readonly Before[]): void {
    this.past.set(past);
    this.said.set('');
  }

  reload(): void {
    this.answer.reload();
    this.report.reload();
  }

  private became(view: CoverageView, before: Before, said: string): void {
    if ('matter' in before) this.keep(before.matter);
    this.answer.set(view);
    this.past.update((past) => [...past, before]);
    this.said.set(said);
  }

  private keep(id: string): void {
    this.kept.update((kept) => new Set([...kept, id]));
  }

  private put({ id, version }: MatterLine, change: MatterChange): Promise<CoverageView> {
    return firstValueFrom(this.http.put<CoverageView>(this.address(`/${id}`), change, atVersion(version)));
  }

  private putList(from: readonly MatterLine[], matters: readonly Listed[]): Promise<CoverageView> {
    const body: NewMatters = { from: from.map(({ id, version }) => ({ id, version })), matters: [...matters] };
    return firstValueFrom(this.http.put<CoverageView>(`/api/reports/${this.reportId()}/matters`, body));
  }

  private line = (id: string): MatterLine | undefined => this.view()?.matters.find((one) => one.id === id);
  private address = (rest = ''): string => `/api/reports/${this.reportId()}/coverage${rest}`;
}
