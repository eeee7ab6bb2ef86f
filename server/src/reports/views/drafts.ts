import { bureauRoles, draftRefusals, type PrintedReport } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { printedReport } from '../../outline/printed-report.js';
import { ReportAccess } from '../../outline/report-access.js';
import { type Download, fileName } from '../../files/downloads.js';
import { formats } from '../../publishing/render/formats.js';
import { ReportImages } from '../../publishing/report-images.js';
import { renderDocx } from '../../publishing/render/docx/docx.js';
import { renderDraft } from '../../publishing/render/web/web.js';
import { parsed, ReadableTexts } from '../../review/texts/readable-texts.js';
import { clearanceOf, madeAfter, secretFound } from '../../review/clearance.js';
import { refuse } from '../../review/gate.js';
import { type Standing, Standings } from '../../review/loaders/standings.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';

const MARK = '送审稿';

/** 送审稿: the report as far as the reader may read it, at any time; each export is audited. */
@Injectable()
export class Drafts {
  constructor(
    private readonly clock: Clock,
    private readonly access: ReportAccess,
    private readonly standings: Standings,
    private readonly texts: ReadableTexts,
    private readonly units: Units,
    private readonly audit: Audit,
    private readonly images: ReportImages,
  ) {}

  async html(actor: Actor, reportId: string): Promise<string> {
    return renderDraft(await this.text(actor, reportId, 'html'), {
      notice: MARK,
      by: actor.name,
      at: this.clock.stamp(),
    });
  }

  async docx(actor: Actor, reportId: string): Promise<Download> {
    const text = await this.text(actor, reportId, 'docx');
    return {
      name: fileName(text.title, 'docx', `（${MARK}）`),
      mediaType: formats.docx.mediaType,
      bytes: await renderDocx(text, { draft: MARK, images: await this.images.of(text) }),
    };
  }

  private async text(actor: Actor, reportId: string, format: string): Promise<PrintedReport> {
    const { report } = await this.access.require(actor, reportId, ...bureauRoles);
    const standing = await this.standings.of(report);
    const unit = (await this.units.refs([report.issuingUnitId])).get(report.issuingUnitId)!;
    refuse(draftRefusals(tellsSecret(standing)));
    const text = printedReport(
      standing.tree,
      report.issuerName ?? unit.name,
      parsed(await this.texts.of(actor, standing)),
    );
    await this.audit.record({
      actor,
      action: 'export_draft',
      object: { type: 'report', id: reportId, label: `${report.year}` },
      facts: { format },
    });
    return text;
  }
}

/** What was withdrawn as a secret goes out by no draft either, until a later review says that it may be public. */
function tellsSecret({ editions, attestations, excluded }: Standing): boolean {
  const found = secretFound(editions);
  const reviews = attestations.filter((each) => each.act === 'clear').filter(madeAfter(found));
  return found >= 0 && clearanceOf(reviews, excluded) !== 'public';
}
