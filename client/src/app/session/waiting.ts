import { HttpClient } from '@angular/common/http';
import { DestroyRef, Injectable, effect, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from './session';
import { quietly } from './traffic';

const EVERY = 60_000;

/** How many things wait for me: the badge on 待办. */
@Injectable({ providedIn: 'root' })
export class Waiting {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly total = signal(0);
  readonly count = this.total.asReadonly();

  constructor() {
    // the inbox is told the number with its list
    effect(() => this.session.me() && !this.router.url.startsWith('/inbox') && this.recount());
    const timer = setInterval(() => this.recount(), EVERY);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** A page that has just been told the number passes it on. */
  note(count: number): void {
    this.total.set(count);
  }

  /** After an act that may have changed it. A failure leaves the old count: the page itself says what is wrong. */
  recount(): void {
    if (!this.session.me() || document.hidden) return;
    this.http
      .get<{ total: number }>('/api/inbox', { params: { tab: 'waiting', page: 1 }, context: quietly() })
      .subscribe({ next: ({ total }) => this.total.set(total), error: () => undefined });
  }
}
