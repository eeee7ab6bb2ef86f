import { type AuditLine, type AuditPage, type AuditQuery, type AuditVerdict, PAGE_SIZE } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { verifyChain } from '../../audit/verify-chain.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Actor } from '../../users/actor.js';
import { auditConditions } from './audit-conditions.js';

export const auditEntries = 'FROM audit_entries e LEFT JOIN accounts a ON a.id = e.actor_id';
export const auditColumns = `e.sequence, e.at, e.actor_name, u.short_name AS actor_unit, e.action, e.object_type, e.object_label,
  e.prev_hash, e.hash`;
export const auditLines = `${auditEntries} LEFT JOIN units u ON u.id = a.unit_id`;

/** What the auditor reads. Reading and verifying are acts too, and leave their entries. */
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
        `SELECT COUNT(*) AS total ${auditEntries} WHERE ${condition}`,
        values,
      );
      const items = await this.work.query<AuditLine>(
        `SELECT ${auditColumns}, e.facts AS "facts{}" ${auditLines} WHERE ${condition}
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

  async newest(): Promise<number> {
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
