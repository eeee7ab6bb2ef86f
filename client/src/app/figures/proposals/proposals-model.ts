import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { FigureLine, FiguresView, NumberAnswers, ProposalsView } from '@bafang/shared';
import { draft } from '../../session/kept/drafts';
import { whileSame } from '../../session/kept/field';
import { acting } from '../../session/problems/acting';
import { type Filled, numbersOf, type Proposed, proposedOf, type ProposalState, saidOf, stateOf } from './proposed';

type Said = NumberAnswers['answers'][number]['said'];

/** The numbers of a year's texts, what is filled in for them, and what people said. Provided by its page. */
@Injectable()
export class ProposalsModel {
  private readonly http = inject(HttpClient);
  readonly reportId = signal<string | undefined>(undefined);
  /** Of the query; undefined: last year's. */
  readonly asked = signal<number | undefined>(undefined);
  private readonly answer = httpResource<ProposalsView>(() => this.reportId() && this.address());
  private readonly register = httpResource<FiguresView>(
    () => this.reportId() && `/api/reports/${this.reportId()}/figures`,
  );
  readonly view = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  readonly figures = computed(() => (this.register.hasValue() ? this.register.value() : null));
  readonly failure = computed(() => this.answer.error() ?? this.register.error() ?? null);
  readonly ready = computed(() => !!this.view() && !!this.figures());
  private readonly about = computed(() => `${this.reportId()} ${this.view()?.year}`);
  readonly acting = acting({ about: () => this.about(), stale: () => this.reload() });

  /** Which are shown. */
  readonly shown = whileSame<string, ProposalState>(this.about, () => 'open');
  /** Taken back from among what was not proposed. */
  readonly wanted = whileSame<string, ReadonlySet<string>>(this.about, () => new Set());
  readonly ticked = whileSame<string, ReadonlySet<string>>(this.about, () => new Set());
  /** What a person filled in, by number. */
  private readonly typed = draft<Record<string, Filled>>(
    () => `proposals.${this.about()}`,
    () => ({}),
  );
  /** Why a value changes that a text shows. */
  readonly reason = draft(
    () => `proposals.reason.${this.about()}`,
    () => '',
  );
  private readonly chosen = whileSame<string, string | null>(this.about, () => null);
  /** The numbers of each act, the last one last: what Ctrl+Z takes back. */
  private readonly past = whileSame<string, readonly (readonly string[])[]>(this.about, () => []);

  readonly numbers = computed(() => numbersOf(this.view() ?? { year: 0, sections: [] }));
  readonly all = computed(() => proposedOf(this.numbers(), this.wanted()));
  readonly left = computed(() => this.numbers().filter((one) => !this.all().includes(one)));
  readonly counts = computed(() => {
    const of = (state: ProposalState) => this.all().filter((one) => stateOf(one) === state).length;
    return { open: of('open'), registered: of('registered'), dismissed: of('dismissed') };
  });
  readonly rows = computed(() => this.all().filter((one) => stateOf(one) === this.shown()));
  readonly groups = computed(() => {
    const rows = Map.groupBy(this.rows(), ({ sectionId }) => sectionId);
    return (this.view()?.sections ?? []).flatMap((section) => {
      const own = rows.get(section.sectionId);
      return own ? [{ ...section, rows: own }] : [];
    });
  });
  /** The one at hand. */
  readonly row = computed(
    (): Proposed | null => this.rows().find(({ id }) => id === this.chosen()) ?? this.rows()[0] ?? null,
  );
  readonly selected = computed(() => this.rows().filter(({ id }) => this.ticked().has(id)));

  choose(id: string): void {
    this.chosen.set(id);
  }

  /** By how many rows; the one that is at hand then. */
  walk(step: number): Proposed | null {
    const rows = this.rows();
    const at = rows.findIndex(({ id }) => id === this.row()?.id) + step;
    const next = rows[Math.min(Math.max(at, 0), rows.length - 1)] ?? null;
    if (next) this.choose(next.id);
    return next;
  }

  tick(ids: readonly string[], on: boolean): void {
    const ticked = new Set(this.ticked());
    for (const id of ids)
      if (on) ticked.add(id);
      else ticked.delete(id);
    this.ticked.set(ticked);
  }

  want(id: string): void {
    this.wanted.set(new Set([...this.wanted(), id]));
    this.shown.set('open');
    this.choose(id);
  }

  figure = (id: string | null): FigureLine | null => this.figures()?.figures.find((one) => one.id === id) ?? null;

  /** The value that a figure has in the year of the texts. */
  valueOf = (figure: string | null) =>
    this.figure(figure)?.values.find(({ year }) => year === this.view()?.year) ?? null;

  /** The register has another value of the figure that is joined. */
  overtakes(row: Proposed): string | null {
    const { figure, value } = this.filled(row);
    const now = this.valueOf(figure)?.value ?? null;
    return now === value ? null : now;
  }

  filled(row: Proposed): Filled {
    return this.typed()[row.id] ?? this.proposed(row, row.match?.figure ?? null);
  }

  fill(row: Proposed, change: Partial<Filled>): void {
    this.typed.set({ ...this.typed(), [row.id]: { ...this.filled(row), ...change } });
  }

  /** As a new figure, or again as a value of the one that was found. */
  join(row: Proposed, figure: string | null): void {
    this.typed.set({ ...this.typed(), [row.id]: this.proposed(row, figure) });
  }

  registers(rows: readonly Proposed[]): Promise<boolean> {
    return this.say(rows, (row) => {
      const filled = this.filled(row);
      return saidOf(filled, this.valueOf(filled.figure)?.version ?? 0);
    });
  }

  dismiss(rows: readonly Proposed[]): Promise<boolean> {
    return this.say(rows, () => ({ as: 'dismissed' }));
  }

  /** Takes the answers of the last act back. */
  async undo(): Promise<void> {
    const last = this.past().at(-1) ?? [];
    const rows = this.all().filter(({ id, answer }) => answer && last.includes(id));
    if (!rows.length || !(await this.takeBack(rows))) return;
    this.shown.set('open');
    this.choose(rows[0]!.id);
  }

  takeBack(rows: readonly Proposed[]): Promise<boolean> {
    return this.say(rows, () => ({ as: 'open' }));
  }

  reload(): void {
    this.answer.reload();
    this.register.reload();
  }

  private say(rows: readonly Proposed[], said: (row: Proposed) => Said): Promise<boolean> {
    const answers = rows.map((row) => ({ sectionId: row.sectionId, key: row.key, said: said(row) }));
    const body: NumberAnswers = { year: this.view()!.year, reason: this.reason(), answers };
    const next = this.rows().find((row, at) => at > this.rows().indexOf(rows[0]!) && !rows.includes(row));
    return this.acting.run(
      () => this.http.post<ProposalsView>(this.address(), body),
      (view) => {
        const ids = rows.map(({ id }) => id);
        const back = answers[0]?.said.as === 'open';
        const past = this.past().map((act) => act.filter((id) => !ids.includes(id)));
        this.past.set([...past, ...(back ? [] : [ids])].filter((act) => act.length));
        this.tick(ids, false);
        this.reason.set('');
        this.typed.set(Object.fromEntries(Object.entries(this.typed()).filter(([id]) => !ids.includes(id))));
        this.became(view);
        if (next) this.choose(next.id);
      },
    );
  }

  private proposed(row: Proposed, id: string | null): Filled {
    const figure = this.figure(id);
    if (figure) {
      const { name, measure, definition, unit } = figure;
      return { figure: id, name, measure, definition, unitId: unit.id, value: row.match?.value ?? row.value ?? '' };
    }
    const { name, measure, value, leadUnit } = row;
    const unitId = leadUnit?.id ?? this.figures()?.units[0]?.id ?? '';
    return { figure: null, name, measure, value: value ?? '', definition: '', unitId };
  }

  private became(view: ProposalsView): void {
    this.answer.set(view);
    this.register.reload();
  }

  private address(): string {
    const year = this.asked() === undefined ? '' : `?year=${this.asked()}`;
    return `/api/reports/${this.reportId()}/figures/proposals${year}`;
  }
}
