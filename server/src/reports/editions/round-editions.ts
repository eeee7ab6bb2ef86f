import { editionMoves, type EditionState, type ReportAction, type ReportContext } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { sectionMark } from '../../outline/digests.js';
import { Edition } from '../../outline/edition.entity.js';
import { printedReport } from '../../outline/printed-report.js';
import { Freezer } from '../../publishing/freeze.js';
import { ReadableTexts } from '../../review/readable-texts.js';
import type { ReportFacts } from '../../review/report-facts.js';
import { Templates } from '../../templates/templates.js';
import type { Actor } from '../../users/actor.js';

/** What an act on a report does to its editions. */
@Injectable()
export class RoundEditions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly texts: ReadableTexts,
    private readonly freezer: Freezer,
    private readonly templates: Templates,
  ) {}

  /** The edition that an act names, or 404. */
  async named(reportId: string, id = ''): Promise<ReportContext['edition']> {
    const [edition] = await this.work.query<{ state: EditionState; digest: string }>(
      'SELECT state, manifest_digest AS digest FROM editions WHERE id = :id AND report_id = :reportId',
      { id, reportId },
    );
    if (!edition) throw notFound();
    return edition;
  }

  /** The files are rendered once, and stored with the text as it is now. */
  async freeze({ report, issuer, digest, standing: { tree } }: ReportFacts, round: number): Promise<void> {
    const template = await this.templates.find(report.templateId);
    const text = printedReport(tree, issuer.name, await this.texts.all(report.id));
    const sections = tree.sections.map((node) => ({ id: node.id, digest: sectionMark(node.section) }));
    await this.freezer.freeze({
      report,
      text,
      reportDigest: digest,
      templateVersion: template?.version ?? 1,
      sections,
      round,
    });
  }

  /** The frozen one is published then, if all still holds. Of several times the last counts; null: at none. */
  async setTime({ edition }: ReportFacts, publishAt: string | null, { id }: Actor): Promise<void> {
    const { id: editionId, version } = edition!;
    await this.work.run((transaction) =>
      transaction.changeVersioned(Edition, editionId, { version }, { publishAt, publishBy: publishAt && id }),
    );
  }

  /** The editions move with their report. */
  async follow(reportId: string, action: ReportAction): Promise<void> {
    await this.work.run(async (transaction) => {
      for (const { from, to } of editionMoves.filter((move) => move.on === action)) {
        const there = await this.work.query<Pick<Edition, 'id' | 'version' | 'round'>>(
          'SELECT id, version, round FROM editions WHERE report_id = :reportId AND state = :from',
          { reportId, from },
        );
        for (const { id, version, round } of there) {
          const number = to === 'void' ? { number: -round } : {};
          await transaction.changeVersioned(Edition, id, { version }, { state: to, ...this.end(to), ...number });
        }
      }
    });
  }

  private end(to: EditionState): Partial<Edition> {
    const at = this.clock.stamp();
    const noTime = { publishAt: null, publishBy: null };
    return to === 'published' ? { publishedAt: at, ...noTime } : { endedAt: at, ending: to, ...noTime };
  }
}
