import type { Clock } from '../database/clock.js';

/** The business clock while the demo year is written: from the opening on, each act a little later than the one before. */
export class Diary {
  private at: number;

  constructor(private readonly clock: Clock, start: string, private readonly end: string, acts: number) {
    this.at = Date.parse(start);
    this.step = (Date.parse(end) - this.at) / acts;
  }

  private readonly step: number;

  async next(): Promise<void> {
    // never past the end, whatever the count of acts
    this.at = Math.min(this.at + this.step, Date.parse(this.end) - 60_000);
    await this.clock.startAt(new Date(this.at));
  }

  async close(): Promise<void> {
    await this.clock.startAt(new Date(this.end));
  }
}
