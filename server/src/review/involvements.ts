import { approverRoles, type Involvement } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { codes, holderCounts } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { shortName, sectionNames } from '../outline/section-place.js';
import type { Standing } from './standing.js';

/** Who did what to the text since the year was opened or last published, or to one that still stands as it was then: the facts of 回避. */
@Injectable()
export class Involvements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Of one account, in the whole report or in the sections of one area. */
  async of(
    accountId: string,
    { tree, attestations, signers, manifestDigest, areas }: Standing,
    areaId: string | null = null,
  ): Promise<Involvement> {
    const { report } = tree;
    const since = report.writingSince ?? '';
    const names = sectionNames(tree);
    const covered = new Set(
      tree.sections.filter((node) => areaId === null || node.section.parentId === areaId).map((node) => node.id),
    );
    const labels = (ids: string[]) => ids.filter((id) => covered.has(id)).map((id) => shortName(names.get(id)!));
    const ids = async (sql: string) =>
      (await this.work.query<{ id: string }>(sql, [report.id, accountId, since])).map((row) => row.id);
    const wrote = await ids(
      'SELECT w.section_id AS id FROM section_writers w JOIN sections s ON s.id = w.section_id WHERE s.report_id = ? AND w.account_id = ? AND w.last_at >= ?',
    );
    const submitted = await ids(
      `SELECT s.id AS id FROM sections s WHERE s.report_id = ? AND EXISTS (SELECT 1 FROM transitions t WHERE t.section_id = s.id AND t.actor_id = ? AND t.action = 'submit' AND (t.at >= ? OR t.digest = s.digest))`,
    );
    const standing = new Map([
      ...tree.sections.map((node) => [node.id, node.section.digest] as const),
      ...areas.map((area) => [area.id, area.digest] as const),
    ]);
    const mine = attestations.filter(
      (each) => each.actorId === accountId && (each.at >= since || each.digest === standing.get(each.subjectId)),
    );
    const approved = mine
      .filter((each) => ['approve', 'reconfirm', 'waive', 'approve_area'].includes(each.act))
      .map((each) => each.subjectId);
    const headings = new Map(tree.headings.map((heading) => [heading.id, heading.heading]));
    return {
      wrote: labels(wrote),
      submitted: labels(submitted),
      approved: [
        ...labels(approved),
        ...approved.filter((id) => areaId === null && headings.has(id)).map((id) => headings.get(id)!),
      ],
      is_signer: signers.some((signer) => signer.accountId === accountId),
      // of the round that runs: one that was recalled or sent back is over
      sent_to_sign:
        manifestDigest !== null && mine.some((each) => each.act === 'send_to_sign' && each.round === report.round),
      signed: mine.some((each) => each.act === 'sign' && each.digest === manifestDigest),
    };
  }

  /** How many people could approve what the bureau itself writes. */
  async approvers(hostUnitId: string): Promise<number> {
    const today = this.clock.today();
    const [row] = await this.work.query<{ count: number }>(
      `SELECT CAST(COUNT(DISTINCT g.account_id) AS integer) AS count FROM grants g JOIN accounts a ON a.id = g.account_id
       WHERE g.unit_id = ? AND g.role IN (${codes(approverRoles)}) AND ${holderCounts}`,
      [hostUnitId, today, today],
    );
    return row!.count;
  }
}
