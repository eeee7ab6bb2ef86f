import {
  type FullReport,
  type HistoryLine,
  offers,
  reportEffects,
  reportMoves,
  reportTable,
  wholeRoles,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { printedReport } from '../../outline/printed-report.js';
import { shortName } from '../../outline/section-place.js';
import type { AttestationRow } from '../../review/records/attestation.entity.js';
import { ReadableTexts, type ReadTexts } from '../../review/texts/readable-texts.js';
import { ReportLoader } from '../../review/loaders/report-loader.js';
import type { Standing } from '../../review/loaders/standings.js';
import { SetAsideViews } from '../../review/set-aside-views.js';
import { TextsThen } from '../../review/texts/texts-then.js';
import { Transition } from '../../review/records/transition.entity.js';
import type { Actor } from '../../users/actor.js';
import { People } from '../../users/people.js';
import { attestationLines, holdsNow } from './attestation-lines.js';
import { signerLines } from './signer-lines.js';

const attesting: readonly string[] = reportMoves.filter((action) => reportEffects[action].attests);

/** The whole report for those who attest it: the secrecy review, the signers, and whoever compiles it. */
@Injectable()
export class FullReports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly loader: ReportLoader,
    private readonly texts: ReadableTexts,
    private readonly then: TextsThen,
    private readonly people: People,
    private readonly setAsides: SetAsideViews,
  ) {}

  async of(actor: Actor, reportId: string): Promise<FullReport> {
    const { report, issuer, standing, digest, context } = await this.loader.require(actor, reportId, ...wholeRoles);
    const texts = await this.texts.of(actor, standing);
    const before = standing.attestations.findLast((row) => row.actorId === actor.id && attesting.includes(row.act));
    return {
      id: report.id,
      slug: report.slug,
      year: report.year,
      state: report.state,
      version: report.version,
      round: report.round,
      printed: printedReport(standing.tree, issuer.name, texts),
      digest,
      manifestDigest: standing.manifestDigest,
      ...totals(standing, texts),
      setAsides: await this.setAsides.ofReport(standing, texts),
      offers: offers(reportTable, context),
      ...(await this.past(standing, digest)),
      changed: before ? await this.changed(standing, texts, before) : [],
      attestedBefore: before ? { at: before.at } : null,
    };
  }

  /** Who has done what with the whole and its areas, and whose turn it is to sign. */
  private async past(
    standing: Standing,
    digest: string,
  ): Promise<Pick<FullReport, 'signers' | 'attestations' | 'history'>> {
    const { tree, attestations, signers, areas } = standing;
    const transitions = await this.work.rows(
      Transition,
      'report_id = :id AND section_id IS NULL AND contribution_id IS NULL ORDER BY after_entry, id',
      {
        id: tree.report.id,
      },
    );
    const ref = await this.people.refs([
      ...[...attestations, ...transitions].map((row) => row.actorId),
      ...signers.map((signer) => signer.accountId),
    ]);
    const whole = attestations.filter((row) => row.subject !== 'section');
    return {
      signers: signerLines(standing, ref),
      attestations: attestationLines(whole, ref, (row) => holdsNow(row, standing, digest), areas),
      history: transitions.map((row): HistoryLine => ({
        action: row.action,
        area: areas.find((area) => area.id === row.areaId)?.label,
        actor: ref(row.actorId),
        role: row.role,
        at: row.at,
        reason: row.reason,
        digest: row.digest,
        from: row.fromState,
        to: row.toState,
      })),
    };
  }

  private async changed(
    { tree, areas }: Standing,
    texts: ReadTexts,
    since: AttestationRow,
  ): Promise<FullReport['changed']> {
    const inArea = new Set(areas.map((area) => area.id));
    const earlier = await this.then.at(tree.report.id, since);
    return tree.sections.flatMap(({ id, section }) => {
      const was = earlier.get(id);
      if (!was || was.digest === section.digest || !texts.has(id)) return [];
      const areaId = section.parentId && inArea.has(section.parentId) ? section.parentId : null;
      return [
        {
          sectionId: id,
          label: shortName(tree.names.get(id)!),
          areaId,
          before: { heading: was.text.heading, body: was.text.body },
        },
      ];
    });
  }
}

function totals({ tree }: Standing, texts: ReadTexts): Pick<FullReport, 'sections' | 'words' | 'images'> {
  const sum = (count: 'words' | 'images') => [...texts.values()].reduce((total, text) => total + text[count], 0);
  return { sections: tree.sections.length, words: sum('words'), images: sum('images') };
}
