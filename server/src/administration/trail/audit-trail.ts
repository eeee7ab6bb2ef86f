import {
  type AuditFilter,
  type AuditLine,
  type AuditPage,
  type AuditQuery,
  type AuditVerdict,
  PAGE_SIZE,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { verifyChain } from '../../audit/verify-chain.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Actor } from '../../users/actor.js';
import { auditConditions } from './audit-conditions.js';
import { csvLine } from './csv.js';

const entries = 'FROM audit_entries e LEFT JOIN accounts a ON a.id = e.actor_id';
const columns = `e.sequence, e.at, e.actor_name, u.short_name AS actor_unit, e.action, e.object_type, e.object_label,
  e.prev_hash, e.hash`;
const lines = `${entries} LEFT JOIN units u ON u.id = a.unit_id`;
const headings = [
  'sequence',
  'at',
  'actor',
  'unit',
  'action',
  'object_type',
  'object',
  'facts',
  'previous_hash',
  'hash',
];
const CHUNK = 1000;

/** What the auditor reads. Reading, verifying and exporting are acts too, and leave their entries. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, { page, ...filter }: AuditQuery): Promise<AuditPage> {
    return this.work.run(async () => {
      const { condition, values } = auditConditions(filter);
      const [count] = await this.work.query<{ total: number }>(
        `SELECT COUNT(*) AS total ${entries} WHERE ${condition}`,
        values,
      );
      const items = await this.work.query<AuditLine>(
        `SELECT ${columns}, e.facts AS "facts{}" ${lines} WHERE ${condition}
         ORDER BY e.sequence DESC LIMIT ${PAGE_SIZE} OFFSET :skipped`,
        { ...values, skipped: (page - 1) * PAGE_SIZE },
      );
      const answer = {
        items,
        total: count!.total,
        page,
        entries: await this.newest(),
        verified: await this.lastVerdict(),
        actions: await this.actions(),
      };
      const range = items.length ? `${items.at(-1)!.sequence}—${items[0]!.sequence}` : null;
      await this.audit.record({
        actor,
        action: 'read_audit',
        object: { type: 'audit_entries', label: range },
        facts: { filter },
      });
      return answer;
    });
  }

  async verify(actor: Actor): Promise<AuditVerdict> {
    const verdict = { ...(await verifyChain(this.work)), verifiedAt: this.clock.stamp() };
    await this.audit.record({
      actor,
      action: 'verify_audit',
      object: { type: 'audit_entries', label: String(verdict.entries) },
      facts: verdict,
    });
    return verdict;
  }

  /** CSV, oldest first, up to the newest entry before the export's own. */
  async export(actor: Actor, filter: AuditFilter): Promise<AsyncIterable<string>> {
    const last = await this.work.run(async () => {
      const newest = await this.newest();
      await this.audit.record({
        actor,
        action: 'export_audit',
        object: { type: 'audit_entries', label: String(newest) },
        facts: { filter },
      });
      return newest;
    });
    return this.lines(filter, last);
  }

  private async *lines(filter: AuditFilter, last: number): AsyncIterable<string> {
    const { condition, values } = auditConditions(filter);
    yield `\uFEFF${csvLine(headings)}`;
    for (let after = 0; ;) {
      // the facts as they are kept and hashed
      const rows = await this.work.query<Omit<AuditLine, 'facts'> & { facts: string }>(
        `SELECT ${columns}, e.facts ${lines} WHERE ${condition} AND e.sequence > :after AND e.sequence <= :last
         ORDER BY e.sequence LIMIT ${CHUNK}`,
        { ...values, after, last },
      );
      yield rows
        .map((row) =>
          csvLine([
            row.sequence,
            row.at,
            row.actorName,
            row.actorUnit,
            row.action,
            row.objectType,
            row.objectLabel,
            row.facts,
            row.prevHash,
            row.hash,
          ]),
        )
        .join('');
      if (rows.length < CHUNK) return;
      after = rows.at(-1)!.sequence;
    }
  }

  private async newest(): Promise<number> {
    const [row] = await this.work.query<{ newest: number | null }>('SELECT MAX(sequence) AS newest FROM audit_entries');
    return row?.newest ?? 0;
  }

  private async lastVerdict(): Promise<AuditVerdict | null> {
    const [row] = await this.work.query<{ facts: AuditVerdict }>(
      `SELECT facts AS "facts{}" FROM audit_entries WHERE action = 'verify_audit' ORDER BY sequence DESC LIMIT 1`,
    );
    return row?.facts ?? null;
  }

  private async actions(): Promise<string[]> {
    const rows = await this.work.query<{ action: string }>('SELECT DISTINCT action FROM audit_entries ORDER BY action');
    return rows.map((row) => row.action);
  }
}
