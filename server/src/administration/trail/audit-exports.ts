import { type AuditFilter, type AuditLine, dateInChina } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { invalid } from '../../http/problem.js';
import type { Download } from '../../files/downloads.js';
import type { Actor } from '../../users/actor.js';
import { type SheetCell, sheetOf, XLSX_TYPE } from '../../xlsx/sheet.js';
import { auditConditions } from './audit-conditions.js';
import { auditColumns, auditEntries, auditLines, AuditTrail } from './audit-trail.js';
import { csvLine } from './csv.js';

/** The facts as they are kept and hashed. */
type Row = Omit<AuditLine, 'facts'> & { facts: string };

// prettier-ignore
const headings = ['sequence', 'at', 'actor', 'unit', 'action', 'object_type', 'object', 'facts', 'previous_hash', 'hash'];
const cells = (row: Row): (string | number | null)[] => [
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
];
/** A sheet has the moment as a date as well, beside the very stamp that is hashed. */
const sheetColumns = [
  ...[
    { heading: '序号', width: 8 },
    { heading: '时间', width: 18 },
    { heading: '时间戳', width: 26 },
  ],
  ...['人员', '单位', '动作', '对象类型', '对象'].map((heading) => ({ heading, width: 20 })),
  ...['内容', '前一条摘要', '摘要'].map((heading) => ({ heading, width: 60 })),
];
const sheetCells = (row: Row): SheetCell[] => {
  const [sequence, at, ...others] = cells(row);
  return [sequence!, { moment: row.at }, at!, ...others];
};
const CHUNK = 1000;
/** A sheet stands in memory as a whole. */
const MOST_ROWS = 20_000;

/** The trail as a file, oldest first, up to the newest entry before the export's own, for exporting leaves one too. */
@Injectable()
export class AuditExports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async csv(actor: Actor, filter: AuditFilter): Promise<AsyncIterable<string>> {
    return this.csvLines(filter, await this.begin(actor, { filter }));
  }

  async xlsx(actor: Actor, filter: AuditFilter): Promise<Download> {
    const last = await this.work.run(async () => {
      await this.refuseMany(filter);
      return this.begin(actor, { filter, format: 'xlsx' });
    });
    const rows: SheetCell[][] = [];
    for await (const chunk of this.rows(filter, last)) for (const row of chunk) rows.push(sheetCells(row));
    return {
      name: `审计记录-${dateInChina(this.clock.stamp())}.xlsx`,
      mediaType: XLSX_TYPE,
      bytes: await sheetOf('审计记录', sheetColumns, rows),
    };
  }

  private begin(actor: Actor, facts: { filter: AuditFilter; format?: string }): Promise<number> {
    return this.work.run(async () => {
      const newest = await this.trail.newest();
      await this.audit.record({
        actor,
        action: 'export_audit',
        object: { type: 'audit_entries', label: String(newest) },
        facts,
      });
      return newest;
    });
  }

  private async refuseMany(filter: AuditFilter): Promise<void> {
    const { condition, values } = auditConditions(filter);
    const [count] = await this.work.query<{ total: number }>(
      `SELECT COUNT(*) AS total ${auditEntries} WHERE ${condition}`,
      values,
    );
    if (count!.total > MOST_ROWS) throw invalid('too_many_rows', { most: MOST_ROWS });
  }

  private async *csvLines(filter: AuditFilter, last: number): AsyncIterable<string> {
    yield `\uFEFF${csvLine(headings)}`;
    for await (const rows of this.rows(filter, last)) yield rows.map((row) => csvLine(cells(row))).join('');
  }

  private async *rows(filter: AuditFilter, last: number): AsyncIterable<Row[]> {
    const { condition, values } = auditConditions(filter);
    for (let after = 0; ;) {
      const rows = await this.work.query<Row>(
        `SELECT ${auditColumns}, e.facts ${auditLines} WHERE ${condition} AND e.sequence > :after AND e.sequence <= :last
         ORDER BY e.sequence LIMIT ${CHUNK}`,
        { ...values, after, last },
      );
      yield rows;
      if (rows.length < CHUNK) return;
      after = rows.at(-1)!.sequence;
    }
  }
}
