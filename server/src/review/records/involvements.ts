import { approverRoles, type Involvement, sectionActions, sectionEffects } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import { codes, holderCounts } from '../../database/statements/statement.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { ReportTree } from '../../outline/report-trees.js';
import { shortName } from '../../outline/section-place.js';
import type { AttestationRow } from './attestation.entity.js';
import { renewedSince, sinceBegun, submittedBy, writtenBy } from '../texts/own-text.js';
import type { Signer } from './signer.entity.js';

/** A section that an account wrote in or submitted, or a heading that it gave. */
interface Trace {
  accountId: string;
  nodeId: string;
}
/** Of an account in the whole report, or in what stands under an area or is one section. */
export type InvolvementOf = (accountId: string, within?: string | null) => Involvement;

/** What of a report's standing people are involved by. */
export interface Grounds {
  tree: ReportTree;
  attestations: readonly AttestationRow[];
  signers: readonly Signer[];
  manifestDigest: string | null;
  /** Of its sections and areas, by their ids. */
  digests: ReadonlyMap<string, string>;
}

const inReport = 'r.id = :reportId';
const written = `SELECT DISTINCT account_id, section_id AS node_id FROM (${writtenBy(':accountIds', inReport)}) x
  UNION ALL SELECT w.account_id, h.id AS node_id
  FROM outline_writers w JOIN outline_headings h ON h.id = w.node_id JOIN reports r ON r.id = h.report_id
  WHERE w.account_id IN (:accountIds) AND ${inReport} AND ${sinceBegun('w')}`;
const submissions = `SELECT DISTINCT account_id, section_id AS node_id FROM (${submittedBy(':accountIds', inReport)}) x`;

/** Who did what to the text since the year was opened or last published, or to one that still stands as it was then, newer values aside: the facts of 回避. */
@Injectable()
export class Involvements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Of these accounts; asked for another, it throws. */
  async of(grounds: Grounds, accounts: Iterable<string>): Promise<InvolvementOf> {
    const accountIds = [...new Set(accounts)];
    const values = { reportId: grounds.tree.report.id, accountIds };
    const wrote = Map.groupBy(await this.work.query<Trace>(written, values), (trace) => trace.accountId);
    const submitted = Map.groupBy(await this.work.query<Trace>(submissions, values), (trace) => trace.accountId);
    const counting = await this.counting(grounds);
    const involvement = involvementOf(grounds, counting, wrote, submitted);
    return (accountId, within) => {
      if (!accountIds.includes(accountId)) throw new RangeError('involvement of a person who was not asked for');
      return involvement(accountId, within);
    };
  }

  /** The attestations since the year was opened or last published, and those of a text that still stands as it was then. */
  private async counting({ tree: { report }, attestations, digests }: Grounds): Promise<AttestationRow[]> {
    const begun = report.writingAfterEntry ?? 0;
    const earlier = attestations.some((each) => each.afterEntry <= begun);
    const rows = earlier ? await this.work.query<{ id: string }>(renewedSince, { reportId: report.id }) : [];
    const renewed = new Set(rows.map(({ id }) => id));
    return attestations.filter(
      (each) => each.afterEntry > begun || each.digest === digests.get(each.subjectId) || renewed.has(each.id),
    );
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

type Traces = ReadonlyMap<string, readonly Trace[]>;

/** What sections and headings are called, each once and in printed order, as far as they stand under an area or are one section. */
function labelled({ sections, headings, names }: ReportTree) {
  const nodes = [
    ...sections.map(({ id, section }) => ({ id, parentId: section.parentId, label: () => shortName(names.get(id)!) })),
    ...headings.map(({ id, heading }) => ({ id, parentId: null, label: () => heading })),
  ];
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  return (ids: readonly string[], within: string | null): string[] =>
    [...new Set(ids)]
      .flatMap((id) => places.get(id) ?? [])
      .filter((place) => within === null || [nodes[place]!.id, nodes[place]!.parentId].includes(within))
      .sort((one, other) => one - other)
      .map((place) => nodes[place]!.label());
}

/** Each kind is looked for when it is asked for: of hundreds of approvals two kinds count. */
function involvementOf(
  { tree, signers, manifestDigest }: Grounds,
  counting: readonly AttestationRow[],
  wrote: Traces,
  submitted: Traces,
): InvolvementOf {
  const labelsOf = labelled(tree);
  const own = Map.groupBy(counting, (each) => each.actorId);
  return (accountId, within = null): Involvement => {
    const labels = (ids: string[]) => labelsOf(ids, within);
    const by = (traces: Traces) => labels((traces.get(accountId) ?? []).map((trace) => trace.nodeId));
    const mine = own.get(accountId) ?? [];
    return {
      get wrote() {
        return by(wrote);
      },
      get submitted() {
        return by(submitted);
      },
      get approved() {
        return labels(mine.filter((each) => approvals.includes(each.act)).map((each) => each.subjectId));
      },
      get cleared() {
        return mine.some((each) => each.act === 'clear');
      },
      get is_signer() {
        return signers.some((signer) => signer.accountId === accountId);
      },
      // of the round that runs: one that was recalled or sent back is over
      get sent_to_sign() {
        return (
          manifestDigest !== null &&
          mine.some((each) => each.act === 'send_to_sign' && each.round === tree.report.round)
        );
      },
      get signed() {
        return mine.some((each) => each.act === 'sign' && each.digest === manifestDigest);
      },
    };
  };
}

/** The acts that state something about a section's digest, and the one on an area. */
const approvals: readonly string[] = [
  ...sectionActions.filter((action) => sectionEffects[action].attests),
  'approve_area',
];
