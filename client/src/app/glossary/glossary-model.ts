import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type {
  GlossaryChange,
  GlossaryEntry,
  GlossaryList,
  GlossarySheet,
  GlossaryVersionLine,
  GlossaryView,
} from '@bafang/shared';
import { type Observable, firstValueFrom } from 'rxjs';
import { whileSame } from '../session/kept/field';
import { atVersion } from '../session/requests/version';

/** What stands beside the table. */
export type Beside = 'hits' | 'versions' | 'import';

/** The glossary of the unit that hosts a report: both lists, and what is done with them. Provided by its page. */
@Injectable()
export class GlossaryModel {
  private readonly http = inject(HttpClient);

  readonly reportId = signal<string | undefined>(undefined);
  readonly list = signal<GlossaryList>('terms');
  /** The term whose row is open: '' is a new one, null none. */
  readonly open = signal<string | null>(null);
  private readonly row = computed(() => `${this.list()} ${this.open()}`);
  /** What the open row would change, as it is typed. */
  readonly tried = whileSame<string, GlossaryChange | null>(this.row, () => null);
  /** The term whose hits are shown: of the open row, or of the one that was asked for. */
  readonly shown = whileSame<string, string | null>(this.row, () => this.open());
  readonly beside = signal<Beside>('hits');
  /** Where it has no room beside the table it opens over it. */
  readonly drawn = signal(false);

  private readonly answer = httpResource<GlossaryView>(() => this.reportId() && this.address());
  private readonly saved = httpResource<GlossaryVersionLine[]>(() => this.reportId() && this.address('/versions'));
  readonly glossary = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  readonly failure = computed(() => (this.answer.hasValue() ? null : (this.answer.error() ?? null)));
  readonly entries = computed(() => this.glossary()?.[this.list()] ?? []);
  /** Newest first. */
  readonly versions = computed(() => (this.saved.hasValue() ? this.saved.value() : []));

  reload(): void {
    this.answer.reload();
    this.saved.reload();
  }

  show(what: Beside): void {
    this.beside.set(what);
    this.drawn.set(true);
  }

  change(change: GlossaryChange): Promise<void> {
    return this.become((at) => this.http.put<GlossaryView>(this.address(), change, at));
  }

  take(entries: readonly GlossaryEntry[]): Promise<void> {
    return this.become((at) => this.http.post<GlossaryView>(this.address('/entries'), { entries }, at));
  }

  restore(version: number): Promise<void> {
    return this.become((at) => this.http.post<GlossaryView>(this.address(`/versions/${version}/restore`), {}, at));
  }

  version(version: number): Promise<GlossaryView> {
    return firstValueFrom(this.http.get<GlossaryView>(this.address(`/versions/${version}`)));
  }

  /** Nothing is changed by it. */
  sheet(file: File): Promise<GlossarySheet> {
    const form = new FormData();
    form.append('file', file);
    return firstValueFrom(this.http.post<GlossarySheet>(this.address('/sheet'), form));
  }

  private async become(write: (at: ReturnType<typeof atVersion>) => Observable<GlossaryView>): Promise<void> {
    this.answer.set(await firstValueFrom(write(atVersion(this.glossary()!.version))));
    this.saved.reload();
  }

  private address = (rest = ''): string => `/api/reports/${this.reportId()}/glossary${rest}`;
}
