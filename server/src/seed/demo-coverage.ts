import { Injectable } from '@nestjs/common';
import { CoverageActs } from '../coverage/coverage-acts.js';
import { CoverageViews } from '../coverage/coverage-views.js';
import { ReportTrees } from '../outline/report-trees.js';
import { ActorSource } from '../users/actor-source.js';
import type { Stage } from './stages.js';
import { matters2018 } from './texts/matters-2018.js';

/** What the demo report must speak of, and where it does. */
@Injectable()
export class DemoCoverage {
  constructor(
    private readonly actors: ActorSource,
    private readonly trees: ReportTrees,
    private readonly acts: CoverageActs,
    private readonly views: CoverageViews,
  ) {}

  /** The coordinator's list; the bureau head says what is waived. */
  async add(reportId: string, stage: Stage): Promise<void> {
    const coordinator = (await this.actors.ofLogin('tonggao-jia'))!;
    const head = (await this.actors.ofLogin('juzhang'))!;
    const { headings, sections } = (await this.trees.load(reportId))!;
    const areas = headings.filter(({ kind }) => kind === 'area').sort((one, other) => one.position - other.position);
    const matters = matters2018.map(({ area, matter }) => ({ area: areas[area]!.heading, matter }));
    await this.acts.list(coordinator, reportId, { from: [], matters });
    const { matters: lines } = await this.views.of(coordinator, reportId);
    for (const [index, { sections: stands, missing, waiver, late }] of matters2018.entries()) {
      const places = stands.map((at) => ({ sectionId: sections[at]!.id, words: null }));
      if (late && stage === 'drafting') continue;
      await this.acts.change(waiver ? head : coordinator, reportId, lines[index]!.id, 1, {
        places,
        missing: missing ?? null,
        waiver: waiver ?? null,
      });
    }
  }
}
