import {
  type AreaNode,
  approvedAreaStates,
  areasIn,
  areaState,
  type AreaState,
  holds,
  type OpenOpinions,
  type SeparatedAct,
  sentReportStates,
  separation,
  separationRefusals,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { areaDigest } from '../../outline/digests.js';
import { type ReportTree, ReportTrees, type TreeSection } from '../../outline/report-trees.js';
import { Report } from '../../outline/report.entity.js';
import { AttestationRow } from '../records/attestation.entity.js';
import { type EditionFacts, EditionLoader } from './edition-loader.js';
import { type InvolvementOf, Involvements } from '../records/involvements.js';
import { opinionsOfReport } from '../open-opinions.js';
import type { Signer } from '../records/signer.entity.js';

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
  /** Newest first. */
  editions: EditionFacts[];
  /** Digest of the signing manifest of the round that runs or ended in a signature; null before. */
  manifestDigest: string | null;
  areas: AreaStanding[];
  /** Of who attested anything, the signers, and the people that were named. */
  involvement: InvolvementOf;
  /** What units were asked about a section, an area, or (null) the whole, and is open. */
  opinions(subjectId: string | null): OpenOpinions;
  /** Whether its person may not do the act on that text now: an attestation is judged when it is used, not only when it was made. */
  excluded(attestation: AttestationRow): boolean;
}

/** How far a report has come: what holds on which digest. Computed, never stored. */
@Injectable()
export class Standings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly trees: ReportTrees,
    private readonly editions: EditionLoader,
    private readonly involvements: Involvements,
  ) {}

  /** `people`: whose involvement is asked for besides. */
  async of(report: Report, ...people: string[]): Promise<Standing> {
    const tree = await this.trees.of(report);
    const attestations = await this.work.rows(AttestationRow, 'report_id = :id ORDER BY after_entry, id', {
      id: report.id,
    });
    const signers = await this.work.query<NamedSigner>(
      `SELECT g.id, g.report_id, g.account_id, g.area_id, g.step, a.name
      FROM signers g JOIN accounts a ON a.id = g.account_id WHERE g.report_id = :id ORDER BY g.step, g.id`,
      { id: report.id },
    );
    const sent = sentReportStates.includes(report.state);
    // before the first round there is none; while it is corrected there are those before
    const editions = sent || report.round ? await this.editions.ofReport(report.id) : [];
    const frozen = editions.find((edition) => edition.round === report.round && edition.state !== 'void');
    const manifestDigest = (sent && report.round && frozen?.manifestDigest) || null;
    const areas = areasIn(tree.outline).map((area) => ({ area, digest: areaDigest(area) }));
    const digests = new Map([
      ...tree.sections.map((node) => [node.id, node.section.digest] as const),
      ...areas.map(({ area, digest }) => [area.id, digest] as const),
    ]);
    const involvement = await this.involvements.of({ tree, attestations, signers, manifestDigest, digests }, [
      ...attestations.map((each) => each.actorId),
      ...signers.map((signer) => signer.accountId),
      ...people,
    ]);
    const excluded = ({ act, actorId, subject, subjectId }: AttestationRow) =>
      act in separation &&
      separationRefusals(
        act as SeparatedAct,
        involvement(actorId, act !== 'sign' && narrow.has(subject) ? subjectId : null),
      ).length > 0;
    const opinions = await opinionsOfReport(this.work, report.id);
    const facts = { tree, attestations, signers, editions, manifestDigest, involvement, opinions, excluded };
    return { ...facts, areas: areas.map(({ area, digest }) => areaStanding(area, digest, facts)) };
  }

  async load(reportId: string, ...people: string[]): Promise<Standing> {
    const [report] = await this.work.rows(Report, 'id = :reportId', { reportId });
    return this.of(report!, ...people);
  }
}

export const areAllApproved = (areas: readonly AreaStanding[]): boolean =>
  areas.every((area) => approvedAreaStates.includes(area.state));

/** What an attestation of less than the whole is about; a signature of an area's own counts as one of the whole. */
const narrow: ReadonlySet<string> = new Set(['section', 'area']);

type Signing = Omit<Standing, 'areas'>;

function areaStanding(area: AreaNode<TreeSection>, digest: string, signing: Signing): AreaStanding {
  const { attestations, signers, excluded } = signing;
  const approved =
    attestations.findLast(
      (each) =>
        each.act === 'approve_area' &&
        each.subjectId === area.id &&
        holds({ digest: each.digest, round: null }, digest, false) &&
        !excluded(each),
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

/** The signature of a signer that holds in this round; `excluded`: who is judged to be so. */
export function signatureOf(
  signer: Signer,
  { attestations, manifestDigest, tree, excluded: now }: Signing,
  excluded = now,
): AttestationRow | null {
  if (!manifestDigest) return null;
  const subjectId = signer.areaId ?? signer.reportId;
  return (
    attestations.findLast(
      (each) =>
        each.act === 'sign' &&
        each.actorId === signer.accountId &&
        each.subjectId === subjectId &&
        holds(each, manifestDigest, false, tree.report.round) &&
        !excluded(each),
    ) ?? null
  );
}

/** Who has yet to sign, in order of their steps. */
export const unsigned = (signing: Signing): NamedSigner[] =>
  signing.signers.filter((signer) => !signatureOf(signer, signing));
