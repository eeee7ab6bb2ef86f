import { type ClearVerdict, type EditionLine, offers, type PublishView, reportTable, wholeRoles } from '@bafang/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { StoredFiles } from '../../files/stored-files.js';
import { Edition } from '../../outline/edition.entity.js';
import { ReportAccess } from '../../outline/report-access.js';
import { type ReportDesk, ReportFacts } from '../../review/report-facts.js';
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
    private readonly access: ReportAccess,
    private readonly facts: ReportFacts,
    private readonly files: StoredFiles,
    private readonly acts: EditionActs,
    private readonly people: People,
  ) {}

  async of(actor: Actor, reportId: string): Promise<PublishView> {
    const { report, roles } = await this.access.requireRole(actor, reportId, ...wholeRoles);
    const desk = await this.facts.load(actor, reportId, roles);
    const editions = await this.work.read.find(Edition, { where: { reportId }, order: { createdAt: 'DESC' } });
    const clears = desk.standing.attestations.filter((row) => row.act === 'clear');
    const ref = await this.people.refs([
      ...clears.map((row) => row.actorId),
      ...desk.standing.signers.map((signer) => signer.accountId),
    ]);
    return {
      reportId,
      slug: report.slug,
      year: report.year,
      title: report.title,
      state: report.state,
      version: report.version,
      publicAddress: `${this.config.origin ?? ''}/public/${report.slug}`,
      editions: await Promise.all(
        editions.map(async (edition): Promise<EditionLine> => ({
          id: edition.id,
          number: edition.number,
          round: edition.round,
          kind: edition.kind,
          state: edition.state,
          title: edition.title,
          reportDigest: edition.reportDigest,
          manifestDigest: edition.manifestDigest,
          version: edition.version,
          createdAt: edition.createdAt,
          publishedAt: edition.publishedAt,
          endedAt: edition.endedAt,
          publicNote: edition.withdrawalNote ?? edition.publicNote,
          publishAt: edition.publishAt,
          files: (await this.files.list(edition.id)).map(({ name, mediaType, size, digest }) => ({
            name,
            mediaType,
            size,
            digest,
            href: `/api/editions/${edition.id}/files/${name}`,
          })),
          offers: await this.acts.offers(edition, roles),
        })),
      ),
      offers: offers(reportTable, desk.context),
      checks: checks(desk),
      signers: signerLines(desk.standing, ref),
      clearances: attestationLines(
        clears,
        ref,
        (row) => row.digest === desk.digest || editions.some((edition) => mayReturn(edition, row)),
      ),
    };
  }
}

/** A review of a withdrawn edition's own files holds from its withdrawal on. */
const mayReturn = ({ state, manifestDigest, endedAt }: Edition, row: { digest: string; at: string }): boolean =>
  state === 'withdrawn' && manifestDigest === row.digest && (endedAt ?? '') <= row.at;

/** 公开前检查, whoever looks. */
function checks({ context, standing }: ReportDesk): PublishView['checks'] {
  const verdict: ClearVerdict | null = context.lastClear;
  return [
    { code: 'signatures_hold', ok: context.signaturesHold, params: { count: standing.signers.length } },
    { code: 'cleared_public', ok: verdict === 'public', params: { verdict: verdict ?? '' } },
    { code: 'files_equal', ok: context.filesEqualManifest || standing.tree.report.state === 'published', params: {} },
    { code: 'not_signed_by_publisher', ok: !context.involvement.signed, params: {} },
  ];
}
