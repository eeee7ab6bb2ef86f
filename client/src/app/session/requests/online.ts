import { Injectable, signal } from '@angular/core';

/** Whether the browser has a network. */
@Injectable({ providedIn: 'root' })
export class Online {
  private readonly state = signal(navigator.onLine);
  readonly now = this.state.asReadonly();

  constructor() {
    for (const kind of ['online', 'offline']) addEventListener(kind, () => this.state.set(navigator.onLine));
  }
}
