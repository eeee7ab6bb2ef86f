import { type ContributionTransition, type DocumentJson, documentFromParagraphs, plainText } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Asking } from '../../contributions/asking.js';
import { ContributionActs } from '../../contributions/contribution-acts.js';
import { ContributionContent } from '../../contributions/contribution-content.js';
import { ContributionOpenings } from '../../contributions/contribution-openings.js';
import { RequestViews } from '../../contributions/request-views.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ReportTrees } from '../../outline/report-trees.js';
import { SectionViews } from '../../sections/section-views.js';
import { ActorSource } from '../../users/actor-source.js';
import { clerkOf, headOf } from '../demo-units.js';
import type { Diary } from '../diary.js';
import { assignments2018 } from '../texts/assignments-2018.js';
import { opinionQuestion2018, opinions2018, type SeedOpinion } from '../texts/opinions-2018.js';

const ASKER = 'tonggao-jia';
const { area, point, question, dueDate } = opinionQuestion2018;
const ABOUT = assignments2018.findIndex((row) => row.area === area && row.point === point);

const stepsOf = ({ said, disposed }: SeedOpinion): number => (said ? 2 : 0) + (disposed ? 1 : 0);
/** How many acts that is, with the asking. */
export const ACTS_OF_OPINIONS = opinions2018.reduce((sum, opinion) => sum + stepsOf(opinion), 1);

/** One act on an answer, by whoever has opened it. */
@Injectable()
export class ContributionSteps {
  constructor(
    private readonly actors: ActorSource,
    private readonly views: RequestViews,
    private readonly acts: ContributionActs,
    private readonly openings: ContributionOpenings,
  ) {}

  async take(login: string, id: string, act: ContributionTransition): Promise<void> {
    const actor = (await this.actors.ofLogin(login))!;
    await this.openings.opened(actor, id);
    const { version, digest } = await this.views.contribution(actor, id);
    await this.acts.act(actor, id, version, { ...act, digest: digest ?? undefined });
  }
}

/** 征求意见 of the demo year: one unit objects, one was dealt with, one has not answered. */
@Injectable()
export class DemoOpinions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: ActorSource,
    private readonly trees: ReportTrees,
    private readonly sections: SectionViews,
    private readonly asking: Asking,
    private readonly views: RequestViews,
    private readonly content: ContributionContent,
    private readonly steps: ContributionSteps,
  ) {}

  async ask(reportId: string, diary: Diary): Promise<void> {
    await diary.next();
    const sectionId = (await this.trees.load(reportId))!.sections[ABOUT]!.id;
    const asker = (await this.actors.ofLogin(ASKER))!;
    const units = await this.work.query<{ id: string }>('SELECT id FROM units WHERE short_name IN (:names)', {
      names: opinions2018.map(({ unit }) => unit),
    });
    const { digest } = await this.sections.of(asker, sectionId);
    const requestId = await this.asking.ask(asker, reportId, {
      kind: 'opinion',
      sectionId,
      question,
      dueDate,
      unitIds: units.map(({ id }) => id),
      digest: digest!,
    });
    const { answers } = await this.views.one(asker, requestId);
    for (const opinion of opinions2018)
      await this.answer(answers.find(({ unit }) => unit.shortName === opinion.unit)!.id, opinion, diary);
  }

  private async answer(id: string, { unit, said, disposed }: SeedOpinion, diary: Diary): Promise<void> {
    if (!said) return;
    await diary.next();
    const clerk = (await this.actors.ofLogin(clerkOf(unit)))!;
    const { contentVersion, body } = await this.views.contribution(clerk, id);
    const [before, after] = said.change ?? ['', ''];
    const copy = plainText(body as DocumentJson).replace(before, after);
    await this.content.put(clerk, id, contentVersion, {
      body: { ...documentFromParagraphs(copy.split('\n')) },
      figures: {},
      verdict: said.verdict,
      note: said.note,
    });
    await this.steps.take(clerkOf(unit), id, { action: 'send' });
    await diary.next();
    await this.steps.take(headOf(unit), id, { action: 'submit' });
    if (!disposed) return;
    await diary.next();
    await this.steps.take(ASKER, id, { action: 'dispose', ...disposed });
  }
}
