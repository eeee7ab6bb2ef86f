import {
  type EditionState,
  outEditionStates,
  type PrintedNode,
  type PrintedReport,
  type SectionText,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

const latest = (columns: string, from: string): string => `SELECT ${columns}
  FROM reports r JOIN editions e ON e.report_id = r.id ${from}
  WHERE r.issuing_unit_id = :issuingUnitId AND r.year = :year AND e.state = 'published'`;

type Out = { number: number; state: EditionState };

/** Of those that came out the edition that counts: the one that is public, or else the last that was. */
export const newestOut = <E extends Out>(editions: readonly E[]): E | undefined => {
  const out = editions.filter(({ state }) => outEditionStates.includes(state));
  return out.find(({ state }) => state === 'published') ?? out.sort((a, b) => b.number - a.number)[0];
};

/** Last year's text is read from the newest edition of the year before that the public may see. */
@Injectable()
export class LatestEditions {
  constructor(private readonly work: UnitOfWork) {}

  /** The report that it belongs to. */
  async reportId(issuingUnitId: string, year: number): Promise<string | null> {
    const sql = `${latest('r.id', '')} LIMIT 1`;
    const [row] = await this.work.query<{ id: string }>(sql, { issuingUnitId, year });
    return row?.id ?? null;
  }

  /** The edition itself. */
  async editionId(issuingUnitId: string, year: number): Promise<string | null> {
    const sql = `${latest('e.id', '')} ORDER BY e.number DESC LIMIT 1`;
    const [row] = await this.work.query<{ id: string }>(sql, { issuingUnitId, year });
    return row?.id ?? null;
  }

  /** How the public sees each of these reports. */
  async publicStates(reportIds: readonly string[]): Promise<Map<string, EditionState>> {
    const rows = await this.work.query<Out & { reportId: string }>(
      'SELECT report_id, number, state FROM editions WHERE report_id IN (:reportIds)',
      { reportIds },
    );
    const states = [...Map.groupBy(rows, ({ reportId }) => reportId)].map(
      ([id, editions]) => [id, newestOut(editions)?.state] as const,
    );
    return new Map(states.filter((entry): entry is [string, EditionState] => entry[1] !== undefined));
  }

  async outline(issuingUnitId: string, year: number): Promise<PrintedNode[]> {
    return (await this.newest(issuingUnitId, year))?.text.children ?? [];
  }

  /** The edition with its text. */
  async newest(issuingUnitId: string, year: number): Promise<{ id: string; text: PrintedReport } | null> {
    const sql = `${latest('e.id, e.text AS "text{}"', '')} ORDER BY e.number DESC LIMIT 1`;
    const [row] = await this.work.query<{ id: string; text: PrintedReport }>(sql, { issuingUnitId, year });
    return row ?? null;
  }

  async sectionText(issuingUnitId: string, year: number, nodeId: string): Promise<SectionText | null> {
    const sql = `${latest('t.heading, t.body AS "body{}"', 'JOIN edition_sections t ON t.edition_id = e.id')}
      AND t.node_id = :nodeId ORDER BY e.number DESC LIMIT 1`;
    const [row] = await this.work.query<SectionText>(sql, { issuingUnitId, year, nodeId });
    return row ?? null;
  }
}
