import type { Clock } from '../database/clock.js';

const HOUR = 3_600_000;
/** 9:00–12:00 and 14:00–18:00 in China, as hours of UTC. */
const OFFICE_HOURS: readonly number[] = [1, 2, 3, 6, 7, 8, 9];
const atWork = (at: Date): boolean => at.getUTCDay() % 6 !== 0 && OFFICE_HOURS.includes(at.getUTCHours());

function officeHours(start: string, end: string): number[] {
  const count = Math.floor((Date.parse(end) - Date.parse(start)) / HOUR);
  return Array.from({ length: count }, (_, hour) => Date.parse(start) + hour * HOUR).filter((at) =>
    atWork(new Date(at)),
  );
}

/** The business clock while the demo year is written: from the opening on, each act a little later than the one before, when offices are open. */
export class Diary {
  private readonly hours: readonly number[];
  private readonly step: number;
  private done = 0;

  constructor(
    private readonly clock: Clock,
    start: string,
    private readonly end: string,
    acts: number,
  ) {
    this.hours = officeHours(start, end);
    this.step = this.hours.length / acts;
  }

  async next(): Promise<void> {
    // never past the end, whatever the count of acts
    this.done = Math.min(this.done + this.step, this.hours.length - 1 / 60);
    const hour = Math.floor(this.done);
    await this.clock.startAt(new Date(this.hours[hour]! + (this.done - hour) * HOUR));
  }

  async close(): Promise<void> {
    await this.clock.startAt(new Date(this.end));
  }
}
