import { canonicalAuditEntry } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { ALGORITHM, digestOf } from '../database/digest.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AuditEntry } from './audit-entry.entity.js';

export const FIRST_PREV_HASH = '0'.repeat(64);

export interface AuditedAct {
  /** null: the system, or somebody who is not signed in. */
  actor: { id: string; name: string } | null;
  action: string;
  object: { type: string; id?: string | null; label?: string | null };
  facts?: Record<string, unknown>;
}

/** The last entry; before the first, none. */
type Last = Pick<AuditEntry, 'sequence' | 'hash'>;
const NONE: Last = { sequence: 0, hash: FIRST_PREV_HASH };

/** Writes the entry of an act into the act's own transaction: both happen, or neither. */
@Injectable()
export class Audit {
  /** As each transaction knows it: while it runs, nobody else writes. */
  private readonly last = new WeakMap<Transaction, Last>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * The number of the last entry. What is done now comes after it, and before the next: before and after go by this
   * number, kept as `afterEntry`, never by a clock, which may be turned back or differ from another replica's.
   */
  async lastEntry(): Promise<number> {
    return this.work.run(async (transaction) => (await this.lastIn(transaction)).sequence);
  }

  async record(act: AuditedAct): Promise<void> {
    await this.work.run(async (transaction) => {
      const last = await this.lastIn(transaction);
      const entry = {
        sequence: last.sequence + 1,
        at: this.clock.stamp(),
        actorId: act.actor?.id ?? null,
        actorName: act.actor?.name ?? 'system',
        action: act.action,
        objectType: act.object.type,
        objectId: act.object.id ?? null,
        objectLabel: act.object.label ?? null,
        facts: JSON.stringify(act.facts ?? {}),
        algorithm: ALGORITHM,
      };
      const hash = digestOf(canonicalAuditEntry(entry, last.hash));
      await transaction.add(AuditEntry, { ...entry, prevHash: last.hash, hash });
      this.last.set(transaction, { sequence: entry.sequence, hash });
    });
  }

  private async lastIn(transaction: Transaction): Promise<Last> {
    const known = this.last.get(transaction);
    if (known) return known;
    const [last = NONE] = await this.work.query<Last>(
      'SELECT sequence, hash FROM audit_entries ORDER BY sequence DESC LIMIT 1',
    );
    this.last.set(transaction, last);
    return last;
  }
}
