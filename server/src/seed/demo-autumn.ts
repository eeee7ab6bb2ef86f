import { Injectable } from '@nestjs/common';
import { DemoCoverage } from './demo-coverage.js';
import { DemoFigures } from './demo-figures.js';
import { ACTS_OF_OPINIONS, DemoOpinions } from './asking/demo-opinions.js';
import { ACTS_OF_ASKING, ASKED_ABOUT, DemoRequests } from './asking/demo-requests.js';
import { DemoSections, stepsTo } from './demo-sections.js';
import type { Diary } from './diary.js';
import { approvedThroughout, midDecember, type Stage } from './stages.js';

const goalsOf = (stage: Stage) => (stage === 'drafting' ? midDecember : approvedThroughout);

/** How many acts the year is written in. */
export const actsOfAutumn = (stage: Stage): number => stepsTo(goalsOf(stage)) + ACTS_OF_ASKING + ACTS_OF_OPINIONS;

/** From the opening to the middle of December: what was counted, written, asked and corrected. */
@Injectable()
export class DemoAutumn {
  constructor(
    private readonly figures: DemoFigures,
    private readonly sections: DemoSections,
    private readonly requests: DemoRequests,
    private readonly opinions: DemoOpinions,
    private readonly coverage: DemoCoverage,
  ) {}

  async write(reportId: string, stage: Stage, diary: Diary): Promise<void> {
    await this.coverage.add(reportId, stage);
    await this.figures.add(reportId);
    if (stage === 'drafting') await this.writeAndAsk(reportId, diary);
    else await this.sections.write(reportId, goalsOf(stage), diary);
  }

  /** The lead unit asks once it has begun, and is answered while the others write; the bureau asks about what it has. */
  private async writeAndAsk(reportId: string, diary: Diary): Promise<void> {
    await this.sections.write(reportId, midDecember, diary, 0, ASKED_ABOUT + 1);
    const requestId = await this.requests.ask(reportId, diary);
    await this.sections.write(reportId, midDecember, diary, ASKED_ABOUT + 1);
    await this.requests.answer(requestId, diary);
    await this.opinions.ask(reportId, diary);
    await this.figures.correct(reportId);
  }
}
