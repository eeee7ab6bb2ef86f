import {
  type ClearVerdict,
  type EditionLine,
  offers,
  type PublishView,
  reportTable,
  type Role,
  wholeRoles,
} from '@bafang/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { StoredFiles } from '../../files/stored-files.js';
import { Edition } from '../../outline/edition.entity.js';
import { type ReportFacts, ReportLoader } from '../../review/report-facts.js';
import type { Actor } from '../../users/actor.js';
import { People } from '../../users/people.js';
import { EditionActs } from '../editions/edition-acts.js';
import { attestationLines } from './attestation-lines.js';
import { signerLines } from './signer-lines.js';

/** The publisher's page: what stands before publication, and every edition with its files. */
@Injectable()
export class PublishViews {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly loader: ReportLoader,
    private readonly files: StoredFiles,
    private readonly acts: EditionActs,
    private readonly people: People,
  ) {}

  async of(actor: Actor, reportId: string): Promise<PublishView> {
    const facts = await this.loader.require(actor, reportId, ...wholeRoles);
    const { report, roles } = facts;
    const editions = await this.work.read.find(Edition, { where: { reportId }, order: { createdAt: 'DESC' } });
    const clears = facts.standing.attestations.filter((row) => row.act === 'clear');
    const ref = await this.people.refs([
      ...clears.map((row) => row.actorId),
      ...facts.standing.signers.map((signer) => signer.accountId),
    ]);
    return {
      reportId,
      slug: report.slug,
      year: report.year,
      title: report.title,
      state: report.state,
      version: report.version,
      publicAddress: `${this.config.origin ?? ''}/public/${report.slug}`,
      editions: await Promise.all(editions.map((edition) => this.line(edition, roles))),
      offers: offers(reportTable, facts.context),
      checks: checks(facts),
      signers: signerLines(facts.standing, ref),
      clearances: attestationLines(
        clears,
        ref,
        (row) => row.digest === facts.digest || editions.some((edition) => mayReturn(edition, row)),
      ),
    };
  }

  private async line(edition: Edition, roles: readonly Role[]): Promise<EditionLine> {
    const { id, number, round, kind, state, title, reportDigest, manifestDigest, version } = edition;
    const files = await this.files.list(id);
    return {
      id,
      number,
      round,
      kind,
      state,
      title,
      reportDigest,
      manifestDigest,
      version,
      createdAt: edition.createdAt,
      publishedAt: edition.publishedAt,
      endedAt: edition.endedAt,
      publishAt: edition.publishAt,
      publicNote: edition.withdrawalNote ?? edition.publicNote,
      files: files.map(({ name, mediaType, size, digest }) => ({
        name,
        mediaType,
        size,
        digest,
        href: `/api/editions/${id}/files/${name}`,
      })),
      offers: await this.acts.offers(edition, roles),
    };
  }
}

/** A review of a withdrawn edition's own files holds from its withdrawal on. */
const mayReturn = ({ state, manifestDigest, endedAt }: Edition, row: { digest: string; at: string }): boolean =>
  state === 'withdrawn' && manifestDigest === row.digest && (endedAt ?? '') <= row.at;

/** 公开前检查, whoever looks. */
function checks({ context, standing }: ReportFacts): PublishView['checks'] {
  const verdict: ClearVerdict | null = context.lastClear;
  return [
    { code: 'signatures_hold', ok: context.signaturesHold, params: { count: standing.signers.length } },
    { code: 'cleared_public', ok: verdict === 'public', params: { verdict: verdict ?? '' } },
    { code: 'files_equal', ok: context.filesEqualManifest || standing.tree.report.state === 'published', params: {} },
    { code: 'not_signed_by_publisher', ok: !context.involvement.signed, params: {} },
  ];
}
