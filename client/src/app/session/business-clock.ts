import { DestroyRef, Injectable, computed, effect, inject, signal } from '@angular/core';
import { dateInChina } from '@bafang/shared';
import { Session } from './session';

const MINUTE = 60_000;

/** The time of the instance, not of the machine: a demonstration plays in December 2018. */
@Injectable({ providedIn: 'root' })
export class BusinessClock {
  private readonly session = inject(Session);
  private readonly ahead = signal(0);
  private readonly tick = signal(Date.now());

  readonly now = computed(() => new Date(this.tick() + this.ahead()));
  /** Today's date in China, YYYY-MM-DD. */
  readonly today = computed(() => dateInChina(this.now()));

  constructor() {
    effect(() => {
      const me = this.session.me();
      if (me) this.ahead.set(Date.parse(me.now) - Date.now());
      this.tick.set(Date.now());
    });
    const timer = setInterval(() => this.tick.set(Date.now()), MINUTE);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
