import { type EditionState, type ReportEffect } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Outdating } from '../../figures/outdating.js';
import { sectionMark } from '../../outline/digests.js';
import { Edition } from '../../outline/edition.entity.js';
import { printedReport } from '../../outline/printed-report.js';
import { Freezer } from '../../publishing/freezer.js';
import { ReadableTexts } from '../../review/texts/readable-texts.js';
import type { ReportFacts } from '../../review/loaders/report-loader.js';
import { Templates } from '../../templates/templates.js';
import type { Actor } from '../../users/actor.js';

/** What an act on a report does to its editions. */
@Injectable()
export class RoundEditions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly texts: ReadableTexts,
    private readonly freezer: Freezer,
    private readonly templates: Templates,
    private readonly outdating: Outdating,
  ) {}

  /** The texts follow the register again: what changed while they did not makes them stale now. */
  resumed(actor: Actor, { report }: ReportFacts): Promise<void> {
    return this.outdating.of(actor, report.hostUnitId);
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
  async setTime({ standing: { editions } }: ReportFacts, publishAt: string | null, { id: me }: Actor): Promise<void> {
    const { id, version } = editions.find((edition) => edition.state === 'frozen')!;
    await this.work.run((transaction) =>
      transaction.changeVersioned(
        Edition,
        id,
        { version },
        { publishAt, publishBy: publishAt && me, timeRefused: null },
      ),
    );
  }

  /** The editions that were there move with their report. */
  async follow({ standing: { editions } }: ReportFacts, moves: ReportEffect['editions']): Promise<void> {
    await this.work.run(async (transaction) => {
      for (const { from, to } of moves)
        for (const { id, version, round } of editions.filter((edition) => edition.state === from)) {
          const number = to === 'void' ? { number: -round } : {};
          await transaction.changeVersioned(
            Edition,
            id,
            { version },
            { state: to, ...(await this.end(to)), ...number },
          );
        }
    });
  }

  private async end(to: EditionState): Promise<Partial<Edition>> {
    const at = this.clock.stamp();
    const noTime = { publishAt: null, publishBy: null, timeRefused: null };
    return to === 'published'
      ? { publishedAt: at, ...noTime }
      : { endedAt: at, endedAfterEntry: await this.audit.lastEntry(), ending: to, ...noTime };
  }
}
