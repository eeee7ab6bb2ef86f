import { approverRoles, type Involvement, sectionActions, sectionEffects } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { codes, holderCounts } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { shortName } from '../outline/section-place.js';
import { submittedIt, wroteIt } from './own-text.js';
import type { Standing } from './standings.js';

/** A section that an account wrote in, or submitted. */
interface Trace {
  accountId: string;
  sectionId: string;
}
export type InvolvementOf = (accountId: string, areaId?: string | null) => Involvement;

const traces = (didIt: (account: string) => string): string => `SELECT a.id AS account_id, s.id AS section_id
  FROM accounts a CROSS JOIN reports r CROSS JOIN sections s
  WHERE a.id IN (:accountIds) AND r.id = :reportId AND s.report_id = r.id AND ${didIt('a.id')}`;
const written = traces(wroteIt);
const submissions = traces(submittedIt);

/** Who did what to the text since the year was opened or last published, or to one that still stands as it was then: the facts of 回避. */
@Injectable()
export class Involvements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Of these accounts: each in the whole report, or in the sections of one area. */
  async of(standing: Standing, accountIds: readonly string[]): Promise<InvolvementOf> {
    const { report } = standing.tree;
    const values = { reportId: report.id, accountIds: [...new Set(accountIds)] };
    const wrote = await this.work.query<Trace>(written, values);
    const submitted = await this.work.query<Trace>(submissions, values);
    return involvementOf(standing, wrote, submitted);
  }

  /** How many people could approve what the bureau itself writes. */
  async approvers(hostUnitId: string): Promise<number> {
    const [row] = await this.work.query<{ count: number }>(
      `SELECT COUNT(DISTINCT g.account_id) AS count FROM grants g JOIN accounts a ON a.id = g.account_id
      WHERE g.unit_id = :hostUnitId AND g.role IN (${codes(approverRoles)}) AND ${holderCounts}`,
      { hostUnitId, today: this.clock.today() },
    );
    return row!.count;
  }
}

function involvementOf(standing: Standing, wrote: readonly Trace[], submitted: readonly Trace[]): InvolvementOf {
  const { tree, attestations, signers, manifestDigest, areas } = standing;
  const since = tree.report.writingSince ?? '';
  const headings = new Map(tree.headings.map((heading) => [heading.id, heading.heading]));
  const digests = new Map([
    ...tree.sections.map((node) => [node.id, node.section.digest] as const),
    ...areas.map((area) => [area.id, area.digest] as const),
  ]);
  return (accountId, areaId = null) => {
    const covered = tree.sections.filter((node) => areaId === null || node.section.parentId === areaId);
    const ids = new Set(covered.map((node) => node.id));
    const labels = (of: string[]) => of.filter((id) => ids.has(id)).map((id) => shortName(tree.names.get(id)!));
    const by = (traces: readonly Trace[]) =>
      labels(traces.filter((trace) => trace.accountId === accountId).map((trace) => trace.sectionId));
    const mine = attestations.filter(
      (each) => each.actorId === accountId && (each.at >= since || each.digest === digests.get(each.subjectId)),
    );
    const approved = mine.filter((each) => approvals.includes(each.act)).map((each) => each.subjectId);
    return {
      wrote: by(wrote),
      submitted: by(submitted),
      approved: [
        ...labels(approved),
        ...approved.filter((id) => areaId === null && headings.has(id)).map((id) => headings.get(id)!),
      ],
      is_signer: signers.some((signer) => signer.accountId === accountId),
      // of the round that runs: one that was recalled or sent back is over
      sent_to_sign:
        manifestDigest !== null && mine.some((each) => each.act === 'send_to_sign' && each.round === tree.report.round),
      signed: mine.some((each) => each.act === 'sign' && each.digest === manifestDigest),
    };
  };
}

/** The acts that state something about a section's digest, and the one on an area. */
const approvals: readonly string[] = [
  ...sectionActions.filter((action) => sectionEffects[action].attests),
  'approve_area',
];
