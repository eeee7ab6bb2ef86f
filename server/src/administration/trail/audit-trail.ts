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

type Row = Omit<AuditLine, 'facts'> & { facts: string };

const entries = 'FROM audit_entries e LEFT JOIN accounts a ON a.id = e.actor_id';
const columns = `e.sequence AS sequence, e.at AS at, e.actor_name AS "actorName", u.short_name AS "actorUnit", e.action AS action, e.object_type AS "objectType",
  e.object_label AS "objectLabel", e.facts AS facts, e.prev_hash AS "prevHash", e.hash AS hash ${entries} LEFT JOIN units u ON u.id = a.unit_id`;
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
      const { where, values } = auditConditions(filter);
      const [count] = await this.work.query<{ total: number }>(`SELECT COUNT(*) AS total ${entries} ${where}`, values);
      const rows = await this.work.query<Row>(
        `SELECT ${columns} ${where} ORDER BY e.sequence DESC LIMIT ${PAGE_SIZE} OFFSET ?`,
        [...values, (page - 1) * PAGE_SIZE],
      );
      const answer = {
        items: rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as AuditLine['facts'] })),
        total: Number(count!.total),
        page,
        entries: await this.newest(),
        verified: await this.lastVerdict(),
        actions: await this.actions(),
      };
      const range = rows.length ? `${rows.at(-1)!.sequence}—${rows[0]!.sequence}` : null;
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
    const { where, values } = auditConditions(filter);
    yield `\uFEFF${csvLine(headings)}`;
    for (let from = 0; ;) {
      const rows = await this.work.query<Row>(
        `SELECT ${columns} ${where || 'WHERE 1 = 1'} AND e.sequence > ? AND e.sequence <= ? ORDER BY e.sequence LIMIT ${CHUNK}`,
        [...values, from, last],
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
      from = rows.at(-1)!.sequence;
    }
  }

  private async newest(): Promise<number> {
    const [row] = await this.work.query<{ newest: number | null }>('SELECT MAX(sequence) AS newest FROM audit_entries');
    return row?.newest ?? 0;
  }

  private async lastVerdict(): Promise<AuditVerdict | null> {
    const [row] = await this.work.query<{ facts: string }>(
      `SELECT facts FROM audit_entries WHERE action = 'verify_audit' ORDER BY sequence DESC LIMIT 1`,
    );
    return row ? (JSON.parse(row.facts) as AuditVerdict) : null;
  }

  private async actions(): Promise<string[]> {
    const rows = await this.work.query<{ action: string }>('SELECT DISTINCT action FROM audit_entries ORDER BY action');
    return rows.map((row) => row.action);
  }
}
