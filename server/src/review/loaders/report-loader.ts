import {
  approvedAreaStates,
  finishedStates,
  type ReportContext,
  type Role,
  separationRefusals,
  type UnitRef,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { StoredFiles } from '../../files/stored-files.js';
import { reportDigest } from '../../outline/digests.js';
import { ReportAccess } from '../../outline/report-access.js';
import type { Report } from '../../outline/report.entity.js';
import { shortName } from '../../outline/section-place.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';
import { clearanceOf, madeAfter, secretFound } from '../clearance.js';
import { PinnedValues } from '../pinned-values.js';
import { RequiredContents } from '../required-contents.js';
import { Openings } from './openings.js';
import { signatureOf, Standings, type Standing, unsigned } from './standings.js';

export interface ReportFacts {
  report: Report;
  issuer: UnitRef;
  standing: Standing;
  roles: Role[];
  digest: string;
  context: ReportContext;
}

/** Everything that judging an act on a report, or a reading of it, depends on. */
@Injectable()
export class ReportLoader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: ReportAccess,
    private readonly standings: Standings,
    private readonly openings: Openings,
    private readonly units: Units,
    private readonly required: RequiredContents,
    private readonly files: StoredFiles,
    private readonly pinned: PinnedValues,
  ) {}

  /** What the actor sees of it, or 404: what is not there, and what is not theirs; with roles given, only for these. */
  async require(actor: Actor, reportId: string, ...wanted: Role[]): Promise<ReportFacts> {
    const { report, roles } = await this.access.require(actor, reportId, ...wanted);
    const standing = await this.standings.of(report, actor.id);
    const unit = (await this.units.refs([report.issuingUnitId])).get(report.issuingUnitId)!;
    const issuer = { ...unit, name: report.issuerName ?? unit.name };
    const digest = reportDigest(standing.tree, issuer.name);
    const context: ReportContext = {
      state: report.state,
      roles,
      digest,
      manifestDigest: standing.manifestDigest,
      deliberationNeeded: false,
      deliberated: false,
      // from then on a newer value is a notice alone, and before the sections' own acts ask
      figuresOutOfDate: report.state === 'signing' ? await this.pinned.outdatedIn(standing.tree) : [],
      paperScansUnopened: 0,
      involvement: standing.involvement(actor.id),
      ...standing.opinions(null),
      ...(await this.clearance(standing, digest)),
      ...(await this.openings.of(standing)),
      ...(await this.approval(standing)),
      ...signing(actor, standing, roles),
      ...(await this.publication(standing)),
      ...(await this.required.missingIn(standing.tree)),
    };
    return { report, standing, roles, digest, context, issuer };
  }

  private async approval(standing: Standing) {
    const { tree, areas } = standing;
    const inArea = new Set(areas.map((area) => area.id));
    const free = tree.sections.filter((node) => !inArea.has(node.section.parentId ?? ''));
    // the few open conditions first, which CROSS JOIN keeps so on SQLite
    const [open] = await this.work.query<{ count: number }>(
      `SELECT COUNT(*) AS count FROM comments c CROSS JOIN sections s
      WHERE s.id = c.section_id AND s.report_id = :id AND c.condition = 1 AND c.resolved_at IS NULL`,
      { id: tree.report.id },
    );
    return {
      areasNotApproved: areas.filter((area) => !approvedAreaStates.includes(area.state)).map((area) => area.label),
      sectionsNotApproved: free
        .filter((node) => !finishedStates.includes(node.section.state))
        .map((node) => shortName(tree.names.get(node.id)!)),
      approvalsVoid: approvalsVoid(standing),
      staleSections: tree.sections
        .filter((node) => node.section.state === 'stale')
        .map((node) => shortName(tree.names.get(node.id)!)),
      openConditions: open!.count,
      leftOpen: tree.sections.filter((node) => !finishedStates.includes(node.section.state)).length + open!.count,
    };
  }

  /** The last secrecy review of this text by somebody who may still make it; and who by now may not, where there is none. */
  private async clearance({ attestations, tree, editions, excluded }: Standing, digest: string) {
    const all = attestations
      .filter((each) => each.act === 'clear' && each.subjectId === tree.report.id && each.digest === digest)
      .filter(madeAfter(secretFound(editions)));
    const lastClear = clearanceOf(all, excluded);
    return {
      lastClear,
      clearedOnDigest: lastClear !== null,
      clearVoid: lastClear || !all.length ? [] : await this.namesOf(all.map((each) => each.actorId)),
    };
  }

  private async namesOf(ids: string[]): Promise<string[]> {
    const rows = await this.work.query<{ name: string }>('SELECT name FROM accounts WHERE id IN (:ids) ORDER BY id', {
      ids,
    });
    return rows.map((row) => row.name);
  }

  private async publication({ manifestDigest, editions, tree: { report } }: Standing) {
    const published = editions.find((edition) => edition.state === 'published');
    const frozen = editions.find((edition) => edition.state === 'frozen');
    const signed = report.state === 'signed' && frozen?.manifestDigest === manifestDigest;
    return {
      publishAt: frozen?.publishAt ?? null,
      imported: published?.kind === 'imported',
      publishedDigest: published?.reportDigest ?? null,
      filesEqualManifest: signed && (await this.files.equalManifest(frozen!.id)),
    };
  }
}

function signing(actor: Actor, standing: Standing, roles: readonly Role[]) {
  const {
    signers,
    involvement,
    tree: { report },
  } = standing;
  // who sends the report is kept from signing it by that very act
  const sends = (accountId: string) =>
    report.state === 'drafting' && accountId === actor.id && roles.includes('bureau_head');
  const excluded = (accountId: string) =>
    sends(accountId) || separationRefusals('sign', involvement(accountId)).length > 0;
  const awaited = unsigned(standing);
  const mine = awaited.find((signer) => signer.accountId === actor.id);
  return {
    signers: signers.map((signer) => ({
      name: signer.name,
      scope: signer.areaId ? ('area' as const) : ('report' as const),
      step: signer.step,
      excluded: excluded(signer.accountId),
    })),
    isSigner: signers.some((signer) => signer.accountId === actor.id),
    signedAlready: !mine,
    stepReached: !mine || mine.step === awaited[0]!.step,
    lastSignature: awaited.length === 1,
    signaturesHold: signers.length > 0 && awaited.length === 0,
    signaturesVoid: awaited.filter((signer) => signatureOf(signer, standing, () => false)).map((signer) => signer.name),
  };
}

/** Sections that stand approved or waived by nobody who may still do so. */
function approvalsVoid({ tree, attestations, excluded }: Standing): string[] {
  const made = Map.groupBy(attestations, (each) => each.subjectId);
  return tree.sections
    .filter(({ id, section }) => {
      const on = (made.get(id) ?? []).filter((each) => each.digest === section.digest);
      return finishedStates.includes(section.state) && on.length > 0 && on.every(excluded);
    })
    .map((node) => shortName(tree.names.get(node.id)!));
}
