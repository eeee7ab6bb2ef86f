import { type ContributionTransition, documentFromParagraphs } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Asking } from '../../contributions/asking.js';
import { ContributionActs } from '../../contributions/contribution-acts.js';
import { ContributionContent } from '../../contributions/contribution-content.js';
import { ContributionOpenings } from '../../contributions/contribution-openings.js';
import { RequestViews } from '../../contributions/request-views.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ReportTrees } from '../../outline/report-trees.js';
import { ActorSource } from '../../users/actor-source.js';
import { clerkOf, headOf } from '../demo-units.js';
import type { Diary } from '../diary.js';
import { answers2018, CASES, HEADS, question2018, type SeedAnswer } from '../texts/answers-2018.js';
import { assignments2018 } from '../texts/assignments-2018.js';

interface Step {
  who: 'clerk' | 'head' | 'asker';
  action: ContributionTransition['action'];
  writes?: true;
  dueDate?: string;
}
const send: Step = { who: 'clerk', action: 'send', writes: true };
const submit: Step = { who: 'head', action: 'submit' };

/** Who takes which step, up to the state that is wanted. */
const roads: Record<SeedAnswer['goal'], readonly Step[]> = {
  asked: [],
  checking: [send],
  sent: [send, submit],
  nothing: [{ who: 'head', action: 'nothing' }],
  returned: [send, submit, { who: 'asker', action: 'return', dueDate: '2018-12-17' }],
  used: [send, submit, { who: 'asker', action: 'use' }],
  set_aside: [send, submit, { who: 'asker', action: 'set_aside' }],
};

/** How many acts that is, with the asking. */
export const ACTS_OF_ASKING = 1 + answers2018.flatMap(({ goal }) => roads[goal]).length;
/** The section that the bureau's own clerk asks the towns about. */
export const ASKED_ABOUT = assignments2018.findIndex(({ area, point }) => area === 6 && point === 2);

/** 素材征集 of the demo year: towns that have answered, wait, or are late. */
@Injectable()
export class DemoRequests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: ActorSource,
    private readonly trees: ReportTrees,
    private readonly asking: Asking,
    private readonly views: RequestViews,
    private readonly content: ContributionContent,
    private readonly acts: ContributionActs,
    private readonly openings: ContributionOpenings,
  ) {}

  async ask(reportId: string, diary: Diary): Promise<string> {
    await diary.next();
    const { sections } = (await this.trees.load(reportId))!;
    const units = await this.work.query<{ id: string }>('SELECT id FROM units WHERE short_name IN (:names)', {
      names: answers2018.map(({ unit }) => unit),
    });
    const { question, words, dueDate } = question2018;
    return this.asking.ask(await this.actor('asker', ''), reportId, {
      kind: 'material',
      sectionId: sections[ASKED_ABOUT]!.id,
      question,
      wants: { text: { words }, figures: [CASES, HEADS].map((name) => ({ name, measure: '宗' })) },
      dueDate,
      unitIds: units.map(({ id }) => id),
    });
  }

  async answer(requestId: string, diary: Diary): Promise<void> {
    const { answers } = await this.views.one(await this.actor('asker', ''), requestId);
    for (const answer of answers2018) {
      const { id } = answers.find(({ unit }) => unit.shortName === answer.unit)!;
      for (const step of roads[answer.goal]) {
        await diary.next();
        await this.take(step, id, answer);
      }
    }
  }

  private async take({ who, action, writes, dueDate }: Step, id: string, answer: SeedAnswer): Promise<void> {
    const actor = await this.actor(who, answer.unit);
    if (writes) {
      const { contentVersion } = await this.views.contribution(actor, id);
      const [cases, heads] = answer.figures!;
      const body = { ...documentFromParagraphs([...answer.paragraphs]) };
      const figures = { [CASES]: cases, [HEADS]: heads };
      await this.content.put(actor, id, contentVersion, { body, figures, verdict: null, note: '' });
    }
    await this.openings.opened(actor, id);
    const { version, digest } = await this.views.contribution(actor, id);
    const reason = ['submit', 'send', 'use'].includes(action) ? undefined : answer.reason;
    await this.acts.act(actor, id, version, { action, digest: digest ?? undefined, reason, dueDate });
  }

  private async actor(who: Step['who'], unit: string) {
    const asker = clerkOf(assignments2018[ASKED_ABOUT]!.lead);
    return (await this.actors.ofLogin({ clerk: clerkOf(unit), head: headOf(unit), asker }[who]))!;
  }
}
