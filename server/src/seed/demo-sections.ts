import {
  type DocumentJson,
  type ErrorPlace,
  errorPlaceOf,
  proofread,
  type SectionState,
  type SectionText,
  type SectionTransition,
  shippedGlossary,
  textParagraphs,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { SectionComments } from '../comments/section-comments.js';
import { ReportTrees } from '../outline/report-trees.js';
import { Openings } from '../sections/openings.js';
import { SectionActs } from '../sections/section-acts.js';
import { SectionViews } from '../sections/section-views.js';
import { SetAsides } from '../sections/set-asides.js';
import { ActorSource } from '../users/actor-source.js';
import { DemoTyping } from './demo-typing.js';
import { clerkOf, headOf } from './demo-units.js';
import type { Diary } from './diary.js';
import { assignments2018 } from './texts/assignments-2018.js';
import { sections2018 } from './texts/sections-2018.js';

/** Who takes which step, up to the state that is wanted. `text` is written before the step. */
interface Step {
  who: 'clerk' | 'head' | 'reviewer';
  act: Partial<SectionTransition> & Pick<SectionTransition, 'action'>;
  text?: 'first' | 'half';
  remark?: string;
  condition?: boolean;
}

const start: Step = { who: 'clerk', act: { action: 'start' } };
const send: Step = { who: 'clerk', text: 'first', act: { action: 'send' } };
const submit: Step = { who: 'head', act: { action: 'submit' } };

const roads: Record<Exclude<SectionState, 'stale'>, readonly Step[]> = {
  unassigned: [{ who: 'head', act: { action: 'decline', reason: '此项工作由牵头部门另行汇总，请重新分派。' } }],
  assigned: [],
  drafting: [{ ...start, text: 'half' }],
  unit_review: [start, send],
  submitted: [start, send, submit],
  returned: [
    start,
    send,
    submit,
    {
      who: 'reviewer',
      remark: '全年数量与第三季度报表不符，请核对后写明口径。',
      condition: true,
      act: { action: 'return', reason: '数据口径不一致，请核对后再报。', dueDate: '2018-12-17' },
    },
  ],
  approved: [start, send, submit, { who: 'reviewer', act: { action: 'approve' } }],
  waived: [
    start,
    {
      who: 'head',
      act: { action: 'submit', variant: 'waiver', reason: '本年度没有新开展的工作，情况已并入（四）一是。' },
    },
    { who: 'reviewer', act: { action: 'waive' } },
  ],
};

/** How many acts it takes to bring the sections there. */
export const stepsTo = (goals: readonly SectionState[]): number =>
  goals.flatMap((goal) => roads[goal as keyof typeof roads]).length;

function errorsIn(section: SectionText): ErrorPlace[] {
  const text = textParagraphs(section);
  const found = proofread(text, { year: 2018, glossary: shippedGlossary });
  return found.filter(({ severity }) => severity === 'error').map((finding) => errorPlaceOf(text, finding));
}

const reviewers = ['shenhe-jia', 'shenhe-yi', 'shenhe-bing'];

@Injectable()
export class DemoSections {
  constructor(
    private readonly actors: ActorSource,
    private readonly trees: ReportTrees,
    private readonly acts: SectionActs,
    private readonly typing: DemoTyping,
    private readonly comments: SectionComments,
    private readonly views: SectionViews,
    private readonly openings: Openings,
    private readonly setAsides: SetAsides,
  ) {}

  /** `from` and `to`: of which sections, in printed order. */
  async write(reportId: string, goals: readonly SectionState[], diary: Diary, from = 0, to = Infinity): Promise<void> {
    const { sections } = (await this.trees.load(reportId))!;
    for (const [index, { id }] of sections.entries()) {
      if (index < from || index >= to) continue;
      for (const step of roads[goals[index] as keyof typeof roads]) {
        await diary.next();
        await this.take(step, id, index);
      }
    }
  }

  private async take(
    { who, act, text, remark, condition = false }: Step,
    sectionId: string,
    index: number,
  ): Promise<void> {
    const { lead } = assignments2018[index]!;
    const login = { clerk: clerkOf(lead), head: headOf(lead), reviewer: reviewers[index % reviewers.length]! }[who];
    const actor = (await this.actors.ofLogin(login))!;
    const { paragraphs, typed, leftAsIs, note } = sections2018[index]!;
    if (text === 'first') await this.typing.type(actor, sectionId, index, paragraphs);
    if (text === 'first' && leftAsIs) await this.leave(headOf(lead), sectionId, leftAsIs);
    if (who === 'reviewer') await this.openings.opened(actor, sectionId);
    if (remark && who === 'reviewer')
      await this.comments.add(actor, sectionId, { text: remark, quotation: null, condition });
    const { version, digest } = await this.views.of(actor, sectionId);
    const handsOn = act.action === 'send' || act.action === 'submit';
    const said = { ...(handsOn && note && { reason: note }), ...act };
    await this.acts.act(actor, sectionId, version, { ...said, digest: digest ?? undefined });
    if (text !== 'half') return;
    const begun = paragraphs.map((paragraph) => paragraph.slice(0, paragraph.indexOf('。') + 1));
    await this.typing.type(actor, sectionId, index, typed ? [...begun, typed] : begun);
  }

  /** The head of the unit leaves the errors of the text as they are. */
  private async leave(head: string, sectionId: string, reason: string): Promise<void> {
    const actor = (await this.actors.ofLogin(head))!;
    const { heading, body, digest } = await this.views.of(actor, sectionId);
    for (const place of errorsIn({ heading, body: body as DocumentJson }))
      await this.setAsides.add(actor, sectionId, { ...place, reason, digest: digest! });
  }
}
