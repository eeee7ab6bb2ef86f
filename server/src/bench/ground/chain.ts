import { canonicalAuditEntry } from '@bafang/shared';
import type { AuditEntry } from '../../audit/audit-entry.entity.js';
import { FIRST_PREV_HASH } from '../../audit/audit.js';
import { ALGORITHM, digestOf } from '../../database/digest.js';
import type { Person } from './city.js';
import type { SqliteFile } from './sqlite-file.js';

/** The audit chain of the years before, hashed as the product hashes it. */
export class Chain {
  /** The number of the last entry. */
  last: number;
  private prevHash: string;

  /** Goes on from what the first start of the server has recorded. */
  constructor(private readonly file: SqliteFile) {
    const last = file.first<{ sequence: number; hash: string }>(
      'SELECT sequence, hash FROM audit_entries ORDER BY sequence DESC LIMIT 1',
    );
    this.last = last?.sequence ?? 0;
    this.prevHash = last?.hash ?? FIRST_PREV_HASH;
  }

  record(actor: Person, action: string, sectionId: string, at: string): void {
    const entry = {
      sequence: ++this.last,
      at,
      actorId: actor.id,
      actorName: actor.name,
      action,
      objectType: 'section',
      objectId: sectionId,
      objectLabel: null,
      facts: '{}',
      algorithm: ALGORITHM,
    };
    const hash = digestOf(canonicalAuditEntry(entry, this.prevHash));
    this.file.add<AuditEntry>('audit_entries', { ...entry, prevHash: this.prevHash, hash });
    this.prevHash = hash;
  }
}
