import {
  type ClearVerdict,
  type EditionLine,
  editionTable,
  offers,
  type PublishView,
  reportTable,
  wholeRoles,
} from '@bafang/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { StoredFiles } from '../../files/stored-files.js';
import { isDocument, publicAddress } from '../../publishing/freezer.js';
import type { AttestationRow } from '../../review/records/attestation.entity.js';
import { madeAfter, secretFound } from '../../review/clearance.js';
import { type EditionFacts, EditionLoader } from '../../review/loaders/edition-loader.js';
import { nowOf } from '../../review/loaders/report-now.js';
import { type ReportFacts, ReportLoader } from '../../review/loaders/report-loader.js';
import type { Actor } from '../../users/actor.js';
import { People } from '../../users/people.js';
import { attestationLines } from './attestation-lines.js';
import { signerLines } from './signer-lines.js';

/** The publisher's page: what stands before publication, and every edition with its files. */
@Injectable()
export class PublishViews {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly loader: ReportLoader,
    private readonly files: StoredFiles,
    private readonly editions: EditionLoader,
    private readonly people: People,
  ) {}

  async of(actor: Actor, reportId: string): Promise<PublishView> {
    const facts = await this.loader.require(actor, reportId, ...wholeRoles);
    const { report } = facts;
    const { editions } = facts.standing;
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
      now: nowOf(facts),
      version: report.version,
      publicAddress: publicAddress(this.config, report.slug),
      editions: await Promise.all(editions.map((edition) => this.line(edition, facts))),
      offers: offers(reportTable, facts.context),
      checks: checks(facts),
      signers: signerLines(facts.standing, ref),
      clearances: attestationLines(
        clears,
        ref,
        (row) =>
          (row.digest === facts.digest && madeAfter(secretFound(editions))(row)) ||
          editions.some((edition) => mayReturn(edition, row)),
      ),
    };
  }

  private async line(edition: EditionFacts, { standing, roles }: ReportFacts): Promise<EditionLine> {
    const { id, number, round, kind, state, title, reportDigest, manifestDigest, version } = edition;
    const files = await this.files.list(id);
    const context = await this.editions.context(edition, roles, standing);
    return {
      id,
      number,
      round,
      kind,
      state,
      title,
      reportDigest,
      manifestDigest: manifestDigest || undefined,
      version,
      createdAt: edition.createdAt,
      publishedAt: edition.publishedAt,
      endedAt: edition.endedAt,
      publishAt: edition.publishAt,
      publicNote: edition.withdrawalNote ?? edition.publicNote,
      files: files.filter(isDocument).map(({ name, mediaType, size, digest }) => ({
        name,
        mediaType,
        size,
        digest,
        href: `/api/editions/${id}/files/${name}`,
      })),
      offers: offers(editionTable, context),
    };
  }
}

const mayReturn = ({ state, manifestDigest, endedAfterEntry }: EditionFacts, row: AttestationRow): boolean =>
  state === 'withdrawn' && manifestDigest === row.digest && madeAfter(endedAfterEntry ?? Infinity)(row);

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
