import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { FigureLine, FigureSheet, FiguresView, NewValues } from '@bafang/shared';
import { type Observable, firstValueFrom } from 'rxjs';
import { type Draft, draft, lens, part } from '../session/kept/drafts';
import { whileSame } from '../session/kept/field';
import { acting } from '../session/problems/acting';
import { toProblem } from '../session/problems/problem';
import { type Placed, placed, type SheetValue } from './pasting/placing';
import {
  editKey,
  type EditPart,
  type Edits,
  effectOf,
  rowsWith,
  savedText,
  valueIn,
  valuesWith,
  withEdit,
} from './register-now';

interface Unsaved {
  readonly reason: string;
  readonly edits: Edits;
}

export const asksReason = (error: unknown): boolean =>
  !!toProblem(error).refusals?.some(({ code }) => code === 'reason_missing');

/** The register of figures as it is saved, and as it would be with what is typed. Provided by its page. */
@Injectable()
export class FiguresModel {
  private readonly http = inject(HttpClient);

  readonly reportId = signal<string | undefined>(undefined);
  /** The figure whose drawer is open. */
  readonly shown = signal<string | null>(null);
  private readonly answer = httpResource<FiguresView>(() => this.reportId() && this.address());
  readonly view = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  readonly failure = computed(() => (this.answer.hasValue() ? null : (this.answer.error() ?? null)));

  private readonly unsaved = draft<Unsaved>(
    () => `figures.${this.reportId()}`,
    () => ({ reason: '', edits: {} }),
  );
  readonly reason = part(this.unsaved, 'reason');
  /** Of figures that are still in the register. */
  readonly edits = computed((): Edits => {
    const known = new Set(
      this.view()?.figures.flatMap(({ id, values }) => values.map(({ year }) => editKey(id, year))),
    );
    return Object.fromEntries(Object.entries(this.unsaved().edits).filter(([key]) => known.has(key)));
  });
  readonly valueNow = computed(() => valuesWith(this.view() ?? { figures: [] }, this.edits()));
  readonly rows = computed(() => {
    const view = this.view();
    return view ? rowsWith(view, this.edits(), this.valueNow()) : [];
  });
  readonly effect = computed(() => {
    const view = this.view();
    return view ? effectOf(view, this.valueNow()) : { values: [], sections: 0, approved: 0 };
  });
  readonly saving = acting({ stale: () => this.answer.reload() });
  /** The server knows of more texts than this reader sees. */
  readonly reasonAsked = whileSame(
    () => this.edits(),
    () => false,
  );
  /** What the last sheet brought, until it has been read. */
  readonly taken = signal<Placed | null>(null);
  private readonly fields = new Map<string, Draft<string>>();

  /** What is typed of a value, as a field takes it. */
  field(figure: string, year: number, of: EditPart): Draft<string> {
    const key = `${this.reportId()} ${editKey(figure, year)} ${of}`;
    const known = this.fields.get(key);
    if (known) return known;
    const made = lens<Unsaved, string>(
      this.unsaved,
      ({ edits }) => {
        const line = this.line(figure);
        return edits[editKey(figure, year)]?.[of] ?? (line ? savedText(line, year, of) : '');
      },
      (now, text) => {
        const line = this.line(figure);
        return line ? { ...now, edits: withEdit(now.edits, line, year, of, text) } : now;
      },
    );
    this.fields.set(key, made);
    return made;
  }

  line(id: string): FigureLine | undefined {
    return this.view()?.figures.find((figure) => figure.id === id);
  }

  /** Esc: as it was saved. */
  giveBack(figure: string, year: number): void {
    const line = this.line(figure);
    if (line) this.field(figure, year, 'value').set(savedText(line, year, 'value'));
  }

  /** Own value in the place of what somebody else saved meanwhile. */
  keepMine(figure: string, year: number): void {
    const line = this.line(figure);
    const key = editKey(figure, year);
    this.unsaved.update((now) => {
      const edit = now.edits[key];
      return line && edit
        ? { ...now, edits: { ...now.edits, [key]: { ...edit, over: valueIn(line, year).version } } }
        : now;
    });
  }

  discard(): void {
    this.unsaved.set({ reason: '', edits: {} });
    this.taken.set(null);
    this.saving.problem.set('');
  }

  save(): Promise<boolean> {
    const arrived = this.unsaved.sending();
    return this.saving.run(
      () => this.put({ reason: this.reason().trim(), values: this.values() }),
      () => arrived(),
    );
  }

  reload(): void {
    this.answer.reload();
  }

  /** Values of a sheet become unsaved ones; nothing else is changed by it. */
  take(cells: readonly SheetValue[], from: readonly FigureLine[] = []): void {
    const figures = this.view()?.figures ?? [];
    const fitting = placed(cells, { figures, from, valueNow: this.valueNow() });
    this.unsaved.update((now) => ({
      ...now,
      edits: fitting.filled.reduce(
        (edits, { figure, year, text }) => withEdit(edits, figure, year, 'value', text),
        now.edits,
      ),
    }));
    this.taken.set(fitting);
  }

  async readSheet(file: File): Promise<void> {
    const form = new FormData();
    form.append('file', file);
    const { rows } = await firstValueFrom(this.http.post<FigureSheet>(this.address('/sheet'), form));
    this.take(rows.flatMap(({ name, values }) => values.map(({ year, value }) => ({ name, year, text: value }))));
  }

  async become(write: (address: string) => Observable<FiguresView>): Promise<void> {
    this.answer.set(await firstValueFrom(write(this.address())));
  }

  address = (rest = ''): string => `/api/reports/${this.reportId()}/figures${rest}`;

  private values(): NewValues['values'] {
    return Object.entries(this.edits()).map(([key, { over, ...said }]) => {
      const [figure, year] = key.split(' ') as [string, string];
      const saved = savedText(this.line(figure)!, Number(year), 'value');
      return { figure, year: Number(year), version: over, value: saved, ...said };
    });
  }

  private async put(values: NewValues): Promise<void> {
    try {
      await this.become((address) => this.http.put<FiguresView>(`${address}/values`, values));
    } catch (error) {
      if (asksReason(error)) this.reasonAsked.set(true);
      throw error;
    }
  }
}
