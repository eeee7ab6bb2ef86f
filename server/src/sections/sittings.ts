import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import type { Values } from '../database/statements/named.js';
import { Sweeps } from '../database/sweeps.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SectionWriter } from '../outline/section.entity.js';
import type { Actor } from '../users/actor.js';

const IDLE_MS = 10 * 60_000;
const SWEEP_MS = 60_000;

interface Open {
  sectionId: string;
  accountId: string;
  name: string;
  before: string;
  after: string;
}

/** Writing is no act: a sitting of a person at a section leaves one `edited` entry, when it has idled or the section moves on. */
@Injectable()
export class Sittings implements OnApplicationBootstrap {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly sweeps: Sweeps,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeps.every(SWEEP_MS, 'sittings', () => this.closeIdle());
  }

  /** The person has changed the text; the first change of a sitting remembers what stood there before. */
  async wrote(actor: Actor, sectionId: string, before: string, after: string): Promise<void> {
    await this.work.run(async (transaction) => {
      const last = { lastAt: this.clock.stamp(), afterEntry: await this.audit.lastEntry(), lastDigest: after };
      const [row] = await this.work.rows(SectionWriter, 'section_id = :sectionId AND account_id = :me', {
        sectionId,
        me: actor.id,
      });
      if (!row)
        return transaction.add(SectionWriter, {
          sectionId,
          accountId: actor.id,
          firstAt: last.lastAt,
          sittingDigest: before,
          ...last,
        });
      if (row.sittingDigest && row.lastAt < this.idleSince()) {
        await this.close([
          { sectionId, accountId: actor.id, name: actor.name, before: row.sittingDigest, after: row.lastDigest },
        ]);
        row.sittingDigest = null;
      }
      await transaction.change(
        SectionWriter,
        { sectionId, accountId: actor.id },
        { ...last, sittingDigest: row.sittingDigest ?? before },
      );
    });
  }

  async closeOf(sectionId: string): Promise<void> {
    await this.work.run(async () => this.close(await this.open('w.section_id = :sectionId', { sectionId })));
  }

  async closeIdle(): Promise<void> {
    const idle = () => this.open('w.last_at < :since', { since: this.idleSince() });
    if ((await idle()).length) await this.work.run(async () => this.close(await idle()));
  }

  private idleSince(): string {
    return new Date(this.clock.now().getTime() - IDLE_MS).toISOString();
  }

  private open(where: string, values: Values): Promise<Open[]> {
    return this.work.query<Open>(
      `SELECT w.section_id, w.account_id, a.name, w.sitting_digest AS before, w.last_digest AS after
      FROM section_writers w JOIN accounts a ON a.id = w.account_id
      WHERE w.sitting_digest IS NOT NULL AND ${where}`,
      values,
    );
  }

  private async close(sittings: readonly Open[]): Promise<void> {
    await this.work.run(async (transaction) => {
      for (const { sectionId, accountId, name, before, after } of sittings) {
        await transaction.change(SectionWriter, { sectionId, accountId }, { sittingDigest: null });
        await this.audit.record({
          actor: { id: accountId, name },
          action: 'edited',
          object: { type: 'section', id: sectionId },
          facts: { before, after },
        });
      }
    });
  }
}
