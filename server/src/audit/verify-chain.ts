import { canonicalAuditEntry } from '@bafang/shared';
import { digestOf } from '../database/digest.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { AuditEntry } from './audit-entry.entity.js';
import { FIRST_PREV_HASH } from './audit.js';

export interface ChainVerdict {
  ok: boolean;
  entries: number;
  head: string;
  /** The first entry that does not follow from the one before. */
  brokenAt: number | null;
}

const PAGE = 2000;

/** Reads the chain from its first entry and recomputes every link. */
export async function verifyChain(work: UnitOfWork): Promise<ChainVerdict> {
  let head = FIRST_PREV_HASH;
  let entries = 0;
  for (;;) {
    const page = await work.read
      .createQueryBuilder(AuditEntry, 'e')
      .where('e.sequence > :entries', { entries })
      .orderBy('e.sequence')
      .limit(PAGE)
      .getMany();
    for (const entry of page) {
      if (!follows(entry, entries, head)) return { ok: false, entries, head, brokenAt: entry.sequence };
      head = entry.hash;
      entries = entry.sequence;
    }
    if (page.length < PAGE) return { ok: true, entries, head, brokenAt: null };
  }
}

function follows({ prevHash, hash, ...entry }: AuditEntry, before: number, head: string): boolean {
  return entry.sequence === before + 1 && prevHash === head && hash === digestOf(canonicalAuditEntry(entry, prevHash));
}
