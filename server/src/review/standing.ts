import { type AreaNode, areasIn, areaState, type AreaState, holds } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { areaDigest } from '../outline/digests.js';
import { type ReportTree, ReportTrees, type TreeSection } from '../outline/report-tree.js';
import { Report } from '../outline/report.entity.js';
import type { Actor } from '../users/actor.js';
import { AttestationRow } from './attestation.entity.js';
import type { Signer } from './signer.entity.js';

type NamedSigner = Signer & { name: string };

export interface AreaStanding {
  id: string;
  label: string;
  heading: string;
  digest: string;
  state: AreaState;
  approved: AttestationRow | null;
}

export interface Standing {
  tree: ReportTree;
  attestations: AttestationRow[];
  signers: NamedSigner[];
  /** Digest of the signing manifest of the round that runs or ended in a signature; null before. */
  manifestDigest: string | null;
  areas: AreaStanding[];
}

/** How far a report has come: what holds on which digest. Computed, never stored. */
@Injectable()
export class ReportStanding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly trees: ReportTrees,
  ) {}

  async of(report: Report): Promise<Standing> {
    const tree = await this.trees.of(report);
    const attestations = await this.work.rows(AttestationRow, 'report_id = :id ORDER BY at, id', { id: report.id });
    const signers = await this.work.query<NamedSigner>(
      `SELECT g.id, g.report_id, g.account_id, g.area_id, g.step, a.name
      FROM signers g JOIN accounts a ON a.id = g.account_id WHERE g.report_id = :id ORDER BY g.step, g.id`,
      { id: report.id },
    );
    const [round] = report.round
      ? await this.work.query<{ digest: string }>(
          `SELECT manifest_digest AS digest FROM editions
          WHERE report_id = :id AND round = :round AND state IN ('frozen', 'published', 'superseded', 'withdrawn')`,
          { id: report.id, round: report.round },
        )
      : [];
    const manifestDigest = ['signing', 'signed', 'published'].includes(report.state) ? (round?.digest ?? null) : null;
    const facts = { tree, attestations, signers, manifestDigest };
    return { ...facts, areas: areasIn(tree.outline).map((area) => areaStanding(area, facts)) };
  }

  async load(reportId: string): Promise<Standing> {
    const [report] = await this.work.rows(Report, 'id = :reportId', { reportId });
    return this.of(report!);
  }

  /** What a leader's or a publisher's reading of a section depends on. */
  async forReading(
    actor: Actor,
    reportId: string,
    parentId: string | null,
  ): Promise<{ signsArea: boolean; signsReport: boolean; areaState: AreaState | null; allAreasApproved: boolean }> {
    const { signers, areas } = await this.load(reportId);
    const mine = signers.filter((signer) => signer.accountId === actor.id);
    return {
      signsArea: mine.some((signer) => signer.areaId === parentId),
      signsReport: mine.length > 0,
      areaState: areas.find((area) => area.id === parentId)?.state ?? null,
      allAreasApproved: allApproved(areas),
    };
  }
}

export const allApproved = (areas: readonly AreaStanding[]): boolean =>
  areas.every((area) => area.state === 'approved' || area.state === 'signed');

type Signing = Omit<Standing, 'areas'>;

function areaStanding(area: AreaNode<TreeSection>, signing: Signing): AreaStanding {
  const { attestations, signers } = signing;
  const digest = areaDigest(area);
  const approved =
    attestations.findLast(
      (each) =>
        each.act === 'approve_area' &&
        each.subjectId === area.id &&
        holds({ digest: each.digest, round: null }, digest, false),
    ) ?? null;
  const ownSignatures = signers
    .filter((signer) => signer.areaId === area.id)
    .map((signer) => signatureOf(signer, signing) !== null);
  const sections = area.children.flatMap((child) => (child.kind === 'section' ? [child.section.state] : []));
  return {
    id: area.id,
    label: area.label,
    heading: area.heading,
    digest,
    approved,
    state: areaState({ sections, approveHolds: approved !== null, ownSignatures }),
  };
}

/** The signature of a signer that holds in this round. */
export function signatureOf(signer: Signer, { attestations, manifestDigest, tree }: Signing): AttestationRow | null {
  if (!manifestDigest) return null;
  const subjectId = signer.areaId ?? signer.reportId;
  return (
    attestations.findLast(
      (each) =>
        each.act === 'sign' &&
        each.actorId === signer.accountId &&
        each.subjectId === subjectId &&
        holds(each, manifestDigest, false, tree.report.round),
    ) ?? null
  );
}

/** Who has yet to sign, in order of their steps. */
export const unsigned = (signing: Signing): Signer[] =>
  signing.signers.filter((signer) => !signatureOf(signer, signing));
