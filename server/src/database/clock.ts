import { dateInChina } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Setting } from './setting.entity.js';
import { UnitOfWork } from './unit-of-work.js';

const OFFSET = 'clock_offset_ms';

/**
 * The business clock: due dates, acts, audit. In demo mode it started at a moment of the past when the
 * demo city was seeded, and runs on. Sessions and lockouts use the machine's own clock.
 */
@Injectable()
export class Clock {
  private offset: number | null = null;

  constructor(private readonly work: UnitOfWork) {}

  async load(): Promise<void> {
    const row = await this.work.read.findOneBy(Setting, { name: OFFSET });
    this.offset = row ? Number(row.value) : null;
  }

  /** Makes `start` the present moment, for good. */
  async startAt(start: Date): Promise<void> {
    await this.work.run(async (transaction) => {
      await transaction.erase(Setting, { name: OFFSET });
      await transaction.add(Setting, { name: OFFSET, value: String(start.getTime() - Date.now()) });
    });
    await this.load();
  }

  get shifted(): boolean {
    return this.offset !== null;
  }

  now(): Date {
    return new Date(Date.now() + (this.offset ?? 0));
  }

  /** ISO-8601 UTC, as stored. */
  stamp(): string {
    return this.now().toISOString();
  }

  /** The civil date in China, YYYY-MM-DD. */
  today(): string {
    return dateInChina(this.now());
  }
}
