import { Injectable, signal } from '@angular/core';

/** New accounts whose password sheet is not printed: their numbers stay while the page is open, passwords never. */
@Injectable({ providedIn: 'root' })
export class ToPrint {
  private readonly waiting = signal<readonly string[]>([]);
  readonly ids = this.waiting.asReadonly();

  add(ids: readonly string[]): void {
    this.waiting.update((before) => [...new Set([...before, ...ids])]);
  }

  done(ids: readonly string[]): void {
    this.waiting.update((before) => before.filter((id) => !ids.includes(id)));
  }
}
