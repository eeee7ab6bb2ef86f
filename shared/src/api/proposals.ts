import { z } from 'zod';
import { otherNumbers } from '../figures/numbers-in.js';
import { changeReason, newFigure, typedValue } from './figures.js';
import { accountRef, id, pasted, stamp, unitRef } from './wire.js';

const key = pasted(200).describe('The words that say the number, and how often they stood before in its section.');
const which = 'Of the report, or the one before, which is meant where none is said.';
export const proposalsQuery = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2100).optional().describe(which),
});
export type ProposalsQuery = z.infer<typeof proposalsQuery>;
const place = { at: z.int(), length: z.int() };
const decimal = z.string().describe('Exact, as the register has it.');

/** What a person said of a number; `figure` null: it is no figure. */
export const numberAnswer = z.strictObject({ figure: id.nullable(), by: accountRef, at: stamp });
export type NumberAnswer = z.infer<typeof numberAnswer>;
/** A number of a text: a figure to be registered, or what is none and why. */
export const numberLine = z.strictObject({
  key,
  kind: z.enum(['figure', ...otherNumbers]),
  words: z.string().describe('As it stands: 1098宗, 第五次.'),
  sentence: z.string(),
  mark: z.strictObject(place).describe('In the sentence, in UTF-16 units: what says the number.'),
  name: z.string().describe('As a clerk would call it; empty where the text does not say.'),
  value: decimal.nullable(),
  measure: z.string(),
  lists: z.boolean().describe('Written out, as 三个专栏: more often a list than a count.'),
  match: z
    .strictObject({
      figure: id,
      exact: z.boolean().describe('By its name; otherwise by one near to it.'),
      value: decimal.describe('As the figure measures: 3.6万份 is 36000 of 份.'),
      held: z.boolean().describe('The register has this value already.'),
    })
    .nullable()
    .describe('The figure of the register that it is a value of.'),
  answer: numberAnswer.nullable(),
});
export type NumberLine = z.infer<typeof numberLine>;
export const proposalsView = z.strictObject({
  year: z.int().describe('Of the texts, and of what is registered of them.'),
  sections: z
    .array(
      z.strictObject({
        sectionId: id,
        label: z.string(),
        title: z.string().nullable(),
        leadUnit: unitRef.nullable().describe('Who leads it this year.'),
        numbers: z.array(numberLine),
      }),
    )
    .describe('In printed order, those in which the reader may answer; without a number in it none.'),
});
export type ProposalsView = z.infer<typeof proposalsView>;

const said = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('joined'),
    figure: id,
    version: z.int().min(0).describe('Of the value that was read; 0 where there was none.'),
    value: typedValue,
  }),
  z.strictObject({
    as: z.literal('added'),
    ...newFigure.pick({ name: true, definition: true, measure: true, unitId: true }).shape,
    value: typedValue,
  }),
  z.strictObject({ as: z.literal('dismissed') }),
  z.strictObject({ as: z.literal('open') }).describe('The answer is taken back: the number waits again.'),
]);
/** What a person says of numbers of texts, all of it or none. */
export const numberAnswers = z.strictObject({
  year: z.int().min(2000).max(2100).optional().describe(which),
  reason: changeReason.describe('Why a value changes that a text shows.'),
  answers: z
    .array(z.strictObject({ sectionId: id, key, said }))
    .min(1)
    .max(300),
});
export type NumberAnswers = z.input<typeof numberAnswers>;
