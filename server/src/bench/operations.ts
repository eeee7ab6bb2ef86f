import {
  type ContentSaved,
  type FullReport,
  type InboxView,
  type Made,
  type OriginsView,
  type PrintedNode,
  type ProgressView,
  type RequestView,
  sectionsIn,
  type SectionTransition,
  type SectionView,
} from '@bafang/shared';
import { bodyOf } from './ground/words.js';
import type { Known, Site } from './site.js';
import type { Visitor } from './visitor.js';

/** One kind of request, many times over. */
export interface Operation {
  name: OperationName;
  times(site: Site): number;
  /** The request itself: only this is timed. */
  ask(site: Site, index: number): Promise<string>;
  /** Whether the answer is what it should be; what the next request needs of it is kept. */
  answered(answer: string, site: Site, index: number): void;
  /** Takes back what a whole batch left behind; nobody's time. */
  after?(site: Site): Promise<void>;
}

/** CPU ms of the server an operation may take on a machine of two cores. */
export const targets = {
  empty: 0.35,
  inbox: 0.9,
  open: 1.2,
  autosave: 1.5,
  transition: 2.1,
  progress: 0.85,
  'full report': 8,
  origins: 20,
  'ask 60': 8,
  'answers of 60': 8,
  'inbox of 60': 2.5,
} as const satisfies Record<string, number>;
export type OperationName = keyof typeof targets;
export const isOperation = (name: string): name is OperationName => Object.hasOwn(targets, name);

const READS = 400;
let written = 0;

function expect(holds: boolean, what: string, answer: string): void {
  if (!holds) throw new Error(`${what}: ${answer.slice(0, 500)}`);
}

function act(
  who: (site: Site, section: Known) => Visitor,
  to: string,
  given: (section: Known) => SectionTransition,
): Operation {
  return {
    name: 'transition',
    times: (site) => site.known.length,
    ask: (site, index) =>
      who(site, site.known[index]!).send('POST', `/api/sections/${site.known[index]!.id}/transitions`, {
        ifMatch: site.known[index]!.version,
        body: given(site.known[index]!),
      }),
    answered: (answer, site, index) => {
      const { state, version } = JSON.parse(answer) as SectionView;
      expect(state === to, `not ${to}`, answer);
      site.known[index]!.version = version;
    },
  };
}

/** The cheapest route that asks who is there. */
const empty: Operation = {
  name: 'empty',
  times: () => READS,
  ask: (site) => site.coordinator.send('GET', '/api/templates'),
  answered: (answer) => expect(answer.startsWith('[{'), 'no templates', answer),
};

const autosave: Operation = {
  name: 'autosave',
  times: (site) => site.known.length,
  ask: (site, index) => {
    const { id, heading, contentVersion, department } = site.known[index]!;
    return site.clerks[department]!.send('PUT', `/api/sections/${id}/content`, {
      ifMatch: contentVersion,
      body: { heading, body: bodyOf(1000 + written++) },
    });
  },
  answered: (answer, site, index) => {
    const section = site.known[index]!;
    const { contentVersion, digest } = JSON.parse(answer) as ContentSaved;
    expect(contentVersion === section.contentVersion + 1 && digest !== section.digest, 'nothing was saved', answer);
    Object.assign(section, { contentVersion, digest });
  },
};

const submit = act(
  (site, section) => site.heads[section.department]!,
  'submitted',
  ({ digest }) => ({ action: 'submit', digest }),
);
const giveBack = act(
  (site) => site.reviewer,
  'returned',
  () => ({ action: 'return', reason: '请补充数字。', dueDate: '2030-12-14' }),
);

const inbox: Operation = {
  name: 'inbox',
  times: () => READS,
  ask: (site, index) => {
    const people = [
      site.clerks[index % site.clerks.length]!,
      site.heads[index % site.heads.length]!,
      site.reviewer,
      site.coordinator,
      site.bureauHead,
    ];
    return people[index % people.length]!.send('GET', '/api/inbox');
  },
  answered: (answer, site) =>
    expect((JSON.parse(answer) as InboxView).reportId === site.reportId, 'another year', answer),
};

/** Every second time by the reviewer, else by the clerk who writes it. */
const open: Operation = {
  name: 'open',
  times: () => READS,
  ask: (site, index) => {
    const { id, department } = site.known[index]!;
    return (index % 2 ? site.reviewer : site.clerks[department]!).send('GET', `/api/sections/${id}`);
  },
  answered: (answer) => {
    const { body, lastYear } = JSON.parse(answer) as SectionView;
    expect(body !== null && lastYear !== null, 'no text', answer);
  },
};

const progress: Operation = {
  name: 'progress',
  times: () => READS,
  ask: (site) => site.coordinator.send('GET', `/api/reports/${site.reportId}/progress`),
  answered: (answer, site) =>
    expect((JSON.parse(answer) as ProgressView).total === site.known.length, 'not all sections', answer),
};

const bodies = (nodes: readonly PrintedNode[]): number => sectionsIn(nodes).filter(({ body }) => body).length;

const full: Operation = {
  name: 'full report',
  times: () => 50,
  ask: (site) => site.reviewer.send('GET', `/api/reports/${site.reportId}/full`),
  answered: (answer, site) =>
    expect(bodies((JSON.parse(answer) as FullReport).printed.children) === site.known.length, 'not all texts', answer),
};

/** Every sentence of the year beside last year's and all others. */
const origins: Operation = {
  name: 'origins',
  times: () => 50,
  ask: (site) => site.coordinator.send('GET', `/api/reports/${site.reportId}/origins`),
  answered: (answer, site) => {
    const { sections, lastYear } = JSON.parse(answer) as OriginsView;
    const compared = sections.filter(({ shares }) => shares).length;
    expect(lastYear !== null && compared === site.known.length, 'not all compared', answer);
  },
};

const made: string[] = [];
/** Sixty units at once, by a unit about what it writes. */
const ask: Operation = {
  name: 'ask 60',
  times: () => 10,
  ask: (site) =>
    site.clerks.at(-1)!.send('POST', `/api/reports/${site.reportId}/requests`, {
      body: {
        kind: 'material',
        sectionId: site.asked.sectionId,
        question: '请提供全年工作情况和主要数字。',
        wants: { text: { words: 400 }, figures: [], files: false },
        dueDate: '2099-12-10',
        unitIds: site.asked.unitIds,
      },
    }),
  answered: (answer) => void made.push((JSON.parse(answer) as Made).id),
  after: async (site) => {
    const clerk = site.clerks.at(-1)!;
    for (const id of made.splice(0)) {
      const { answers } = JSON.parse(await clerk.send('GET', `/api/requests/${id}`)) as RequestView;
      for (const { id: answer, version } of answers)
        await clerk.send('POST', `/api/contributions/${answer}/transitions`, {
          ifMatch: version,
          body: { action: 'withdraw', reason: '不再需要。' },
        });
    }
  },
};

const answers: Operation = {
  name: 'answers of 60',
  times: () => 50,
  ask: (site) => site.clerks.at(-1)!.send('GET', `/api/requests/${site.asked.requestId}`),
  answered: (answer, site) => {
    const { answers } = JSON.parse(answer) as RequestView;
    expect(answers.filter(({ body }) => body).length === site.asked.unitIds.length, 'not all answers', answer);
  },
};

/** Of somebody who owes sixty answers. */
const owing: Operation = {
  name: 'inbox of 60',
  times: () => 100,
  ask: (site) => site.town.send('GET', '/api/inbox'),
  answered: (answer, site) =>
    expect((JSON.parse(answer) as InboxView).counts.waiting >= site.asked.unitIds.length, 'not all requests', answer),
};

/** A day of the year, which ends where it began: everything is written and submitted, read, and given back. */
export const day: readonly Operation[] = [
  empty,
  ask,
  answers,
  owing,
  autosave,
  submit,
  full,
  origins,
  inbox,
  open,
  progress,
  giveBack,
];
