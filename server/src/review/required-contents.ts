import { partsMissing, type ReportContext } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import type { ReportTree } from '../outline/report-trees.js';
import { Templates } from '../templates/templates.js';
import { MatterStandings } from './matter-standings.js';

/** What a report must have before it is sent to be signed, and has not: parts of its template, and matters of its list. */
@Injectable()
export class RequiredContents {
  constructor(
    private readonly templates: Templates,
    private readonly matters: MatterStandings,
  ) {}

  async missingIn(tree: ReportTree): Promise<Pick<ReportContext, 'partsMissing' | 'mattersMissing'>> {
    if (tree.report.state !== 'drafting') return { partsMissing: [], mattersMissing: [] };
    const blank = (await this.matters.of(tree)).filter(({ state }) => state === 'blank');
    return { partsMissing: await this.parts(tree), mattersMissing: blank.map(({ row }) => row.matter) };
  }

  private async parts({ report, headings, sections }: ReportTree): Promise<string[]> {
    const template = await this.templates.find(report.templateId);
    const parts = headings.filter(({ kind }) => kind === 'part').map(({ heading }) => heading);
    const texts = sections.map(({ section }) => section);
    return template ? partsMissing(template, report.year, parts, texts) : [];
  }
}
