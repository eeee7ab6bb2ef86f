import { HttpClient, type HttpContext } from '@angular/common/http';
import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { FullReport } from '@bafang/shared';
import { type Observable, firstValueFrom } from 'rxjs';
import { unasked } from '../../session/requests/traffic';
import { changesOf, textOf } from './changes';

const EVERY = 20_000;

/**
 * The report that somebody reads in order to attest it. While it is read it is asked for again: a newer text never
 * slides in under the reader's eyes, it is offered. Provided by its page.
 */
@Injectable()
export class ReadingModel {
  private readonly http = inject(HttpClient);
  private readonly newest = signal<FullReport | null>(null);
  private readonly text = signal<FullReport | null>(null);
  private readonly seen = signal<FullReport | null>(null);
  private id = '';
  readonly failure = signal<unknown>(null);

  /** The text on screen, with the newest standing of everything around it. */
  readonly report = computed((): FullReport | null => {
    const newest = this.newest();
    return this.overtaken() ? this.text() : newest;
  });
  /** Another text is there than the one on screen. */
  readonly overtaken = computed(() => {
    const [newest, text] = [this.newest(), this.text()];
    return newest !== null && text !== null && textOf(newest) !== textOf(text);
  });
  readonly changes = computed(() => {
    const report = this.report();
    return report ? changesOf(report, this.seen()) : new Map();
  });

  constructor() {
    const timer = setInterval(() => this.lookAgain(), EVERY);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  async load(id: string): Promise<void> {
    if (id !== this.id) [this.newest, this.text, this.seen].forEach((state) => state.set(null));
    this.id = id;
    this.failure.set(null);
    try {
      this.arrive(await firstValueFrom(this.ask()));
    } catch (error) {
      this.failure.set(error);
    }
  }

  /** The reader turns to the newer text; what differs from the one before is marked. */
  turn(): void {
    this.seen.set(this.text());
    this.text.set(this.newest());
  }

  private ask(context?: HttpContext): Observable<FullReport> {
    return this.http.get<FullReport>(`/api/reports/${this.id}/full`, { context });
  }

  private arrive(report: FullReport): void {
    if (report.id !== this.id) return;
    this.newest.set(report);
    if (!this.text()) this.text.set(report);
  }

  private lookAgain(): void {
    if (!this.text() || document.hidden) return;
    this.ask(unasked()).subscribe({ next: (report) => this.arrive(report), error: () => undefined });
  }
}
