import { z } from 'zod';
import { MOST_OF_NOTE } from '../../review/reminding.js';
import {
  contributionActions,
  contributionStates,
  dispositions,
  opinionVerdicts,
  requestKinds,
  rungs,
} from '../../review/states.js';
import { askers } from '../../review/contribution/contribution-table.js';
import { PASSAGE_MOST } from '../../review/contribution/contribution-context.js';
import { contributionReadings } from '../../review/contribution/contribution-rights.js';
import { attachedFile, sectionBody } from '../documents.js';
import { contributionOffer } from '../offers.js';
import { accountRef, civilDate, digest, id, line, lines, reason, refusal, stamp, unitRef } from '../wire.js';

/** Values are given by name; the one name left out is none of a record's. */
const namesApart = (figures: readonly { name: string }[]): boolean =>
  new Set(figures.map(({ name }) => name)).add('__proto__').size === figures.length + 1;

/** 要报的内容: text of about so many 字, and figures with their measure words. */
export const wanted = z.strictObject({
  text: z.strictObject({ words: z.int().min(1).max(100_000).nullable() }).nullable(),
  figures: z
    .array(z.strictObject({ name: line(60), measure: line(20, 0) }))
    .max(30)
    .refine(namesApart),
  files: z.boolean().optional().describe('Files beside the text.'),
});
export type Wanted = z.infer<typeof wanted>;

export const newRequest = z
  .strictObject({
    kind: z.enum(requestKinds),
    sectionId: id.optional().describe('About a section.'),
    areaId: id.optional().describe('About an area; neither of the two: about the whole draft.'),
    question: lines(2000),
    wants: wanted.optional().describe('Of material.'),
    dueDate: civilDate,
    unitIds: z.array(id).min(1).max(200),
    digest: digest.optional().describe('Of the text that an opinion is asked about.'),
  })
  .refine(({ sectionId, areaId }) => !sectionId || !areaId, { path: ['areaId'], error: 'About a section or an area' });
export type NewRequest = z.infer<typeof newRequest>;
export const moreUnits = z.strictObject({ unitIds: z.array(id).min(1).max(200), dueDate: civilDate });
export type MoreUnits = z.infer<typeof moreUnits>;

const figures = z.record(z.string(), line(60, 0));
export const putContribution = z.strictObject({
  body: z.looseObject({ type: z.literal('doc') }),
  figures: figures.default({}),
  verdict: z.enum(opinionVerdicts).nullable().default(null),
  note: lines(2000, 0).default('').describe('Of an opinion: why.'),
});
export type PutContribution = z.input<typeof putContribution>;
export const contributionSaved = z.strictObject({ contentVersion: z.int(), digest, words: z.int(), savedAt: stamp });
/** The problem details of a 412 on an answer: the newer one. */
export const contributionConflict = putContribution.extend({
  body: sectionBody,
  contentVersion: z.int(),
  by: accountRef.nullable(),
  at: stamp.nullable(),
  writes: z.boolean().describe('Whether the reader may still write it.'),
});
export type ContributionConflict = z.infer<typeof contributionConflict>;
export type ContributionSaved = z.infer<typeof contributionSaved>;

export const contributionTransition = z.strictObject({
  action: z.enum(contributionActions),
  digest: digest.optional(),
  reason: reason.optional(),
  dueDate: civilDate.optional(),
  disposition: z.enum(dispositions).optional(),
  rung: z.enum(rungs).optional(),
  note: lines(MOST_OF_NOTE).optional(),
  passage: lines(PASSAGE_MOST)
    .optional()
    .describe('use: the words of the answer that stand in the section from now on.'),
});
export type ContributionTransition = z.infer<typeof contributionTransition>;

const about = z
  .strictObject({ type: z.enum(['section', 'area']), id, label: z.string(), title: z.string().nullable() })
  .nullable()
  .describe('Null: the whole draft.');
const requestHead = z.strictObject({
  id,
  reportId: id,
  year: z.int(),
  kind: z.enum(requestKinds),
  asker: z.enum(askers),
  about,
  question: z.string(),
  wants: wanted.nullable(),
  dueDate: civilDate,
  askedBy: accountRef,
  at: stamp,
});
/** One of the list: how many of the units asked are in which state. */
export const requestLine = requestHead.extend({
  counts: z.partialRecord(z.enum(contributionStates), z.int()),
  total: z.int(),
});
export type RequestLine = z.infer<typeof requestLine>;

/** Which matter: a section, an area or, where neither is named, the whole draft. */
export const askedAbout = z.strictObject({ sectionId: id.optional(), areaId: id.optional() });
export type AskedAbout = z.infer<typeof askedAbout>;
/** What was asked about the same matter a year ago, and of whom. */
export const lastRequest = z.strictObject({
  request: requestHead
    .extend({ units: z.array(unitRef), answered: z.int() })
    .nullable()
    .describe('Null: nothing was, or not by who asks now.'),
});
export type LastRequest = z.infer<typeof lastRequest>;

const answer = z.strictObject({
  id,
  unit: unitRef,
  state: z.enum(contributionStates),
  version: z.int(),
  enteredAt: stamp,
  dueDate: civilDate,
  reads: z
    .enum(contributionReadings)
    .describe('whole: as it stands; sent_text: what last left the unit; state: that it is asked.'),
  body: sectionBody,
  figures,
  verdict: z.enum(opinionVerdicts).nullable(),
  note: z.string(),
  words: z.int(),
  attachments: z.array(attachedFile),
  digest: digest.nullable(),
  reason: z.string().nullable().describe('Of the act that led to its state.'),
  disposition: z.enum(dispositions).nullable(),
  passages: z.array(z.strictObject({ text: z.string(), at: stamp })).describe('What of a used one was taken over.'),
  offers: z.array(contributionOffer),
});
export const requestView = requestHead.extend({ answers: z.array(answer) });
export type RequestView = z.infer<typeof requestView>;
export type AnswerView = z.infer<typeof answer>;

/** An answer whose words stand in a section. */
export const usedAnswer = z.strictObject({ id, requestId: id, unit: unitRef, passages: answer.shape.passages });
export type UsedAnswer = z.infer<typeof usedAnswer>;

export const contributionView = answer.extend({
  request: requestHead,
  contentVersion: z.int(),
  writes: z.boolean(),
  savedAt: stamp.nullable(),
  pinned: z
    .strictObject({
      heading: z.string().nullable(),
      body: sectionBody,
      changes: z.int().describe('In how many places the section says something else by now.'),
    })
    .nullable()
    .describe('Of an opinion: the very text that it is asked about.'),
  draft: z
    .strictObject({
      parts: z.array(
        z.strictObject({
          sectionId: id,
          label: z.string(),
          heading: z.string().nullable(),
          body: sectionBody,
          changes: z.int().describe('In how many places the section says something else by now.'),
        }),
      ),
      changes: z.int().describe('How many of the sections say something else by now.'),
    })
    .nullable()
    .describe('Of an opinion on an area or the whole: the texts of its sections, as they were when it was asked.'),
  missing: z.array(refusal).describe('What stands against sending it on, of the answer alone.'),
});
export type ContributionView = z.infer<typeof contributionView>;
/** What the unit answered about the same matter a year ago. */
export const lastAnswer = z.strictObject({
  answer: answer
    .pick({ id: true, state: true, body: true, figures: true, reason: true })
    .extend({ year: z.int(), question: z.string() })
    .nullable(),
});
export type LastAnswer = z.infer<typeof lastAnswer>;

/** 意见采纳情况表, row by row: what a unit said, and what became of it. */
export const opinionLine = z.strictObject({
  id,
  requestId: id,
  unit: unitRef,
  about,
  state: z.enum(contributionStates),
  dueDate: civilDate,
  at: stamp.nullable().describe('When it left the unit.'),
  verdict: z.enum(opinionVerdicts).nullable(),
  note: z.string(),
  passages: z
    .array(z.strictObject({ before: z.string(), after: z.string() }))
    .describe('What it changes in the text that was asked about.'),
  disposition: z.enum(dispositions).nullable(),
  reason: z.string().nullable().describe('Of the disposition.'),
  dealtWith: z
    .strictObject({ by: accountRef, at: stamp })
    .nullable()
    .describe('Who disposed of it or took it as none, and when; null where nobody had to, or has not yet.'),
});
export type OpinionLine = z.infer<typeof opinionLine>;
export const opinionTable = z.strictObject({
  reportId: id,
  year: z.int(),
  title: z.string(),
  lines: z.array(opinionLine),
});
export type OpinionTable = z.infer<typeof opinionTable>;
/** Of the query of the table as a file. */
export const opinionsWanted = z.strictObject({
  about: id.optional().describe('On one section or area alone; without it, all of them.'),
});
export type OpinionsWanted = z.infer<typeof opinionsWanted>;
