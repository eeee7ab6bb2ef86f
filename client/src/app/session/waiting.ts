import { HttpClient } from '@angular/common/http';
import { DestroyRef, Injectable, effect, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { InboxCount } from '@bafang/shared';
import { Session } from './session';
import { unasked } from './requests/traffic';

const EVERY = 60_000;
/** Acts close together are counted once, and not at all where a list that is read meanwhile tells the number. */
const SOON = 1_000;

/** How many things wait for me: the badge on 待办. */
@Injectable({ providedIn: 'root' })
export class Waiting {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly total = signal(0);
  private soon: ReturnType<typeof setTimeout> | undefined;
  readonly count = this.total.asReadonly();

  constructor() {
    // the inbox is told the number with its list
    effect(() => this.session.me() && !this.router.url.startsWith('/inbox') && this.ask());
    const timer = setInterval(() => this.ask(), EVERY);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** A page that has just been told the number passes it on. */
  note(count: number): void {
    clearTimeout(this.soon);
    this.total.set(count);
  }

  /** After an act that may have changed it. */
  recount(): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.ask(), SOON);
  }

  /** A failure leaves the old count: the page itself says what is wrong. */
  private ask(): void {
    if (!this.session.me() || document.hidden) return;
    this.http
      .get<InboxCount>('/api/inbox/count', { context: unasked() })
      .subscribe({ next: ({ waiting }) => this.total.set(waiting), error: () => undefined });
  }
}
