import { z } from 'zod';
import { MOST_OF_FIGURE as most } from '../figures/limits.js';
import { sectionStates } from '../review/states.js';
import { attachedFile } from './documents.js';
import { accountRef, digest, id, line, lines, stamp, unitRef } from './wire.js';

const year = z.int().min(2000).max(2100);
const decimal = z.string().describe('Exact: digits, a point, `-` before a negative one; no grouping.');
/** With a letter, and no sign of a formula between blanks: formulas name figures by it. */
const name = line(most.name)
  .regex(/\p{L}/u)
  .refine((given) => !/\s[-+×÷*/]\s/.test(given));
const definition = lines(most.definition, 0).describe('口径: what is counted, and what is not.');
const measure = line(most.measure, 0)
  .regex(/^[\p{L}%‰°℃]*$/u)
  .describe('宗, 万元, %.');
const decimals = z.int().min(0).max(most.decimals);
const formula = line(most.formula)
  .nullable()
  .describe('As people write it, with names of figures; null: values are entered.');
const period = line(most.period, 0).describe('Of the year: empty is all of it.');

export const newFigure = z.strictObject({ name, definition, measure, decimals, period, formula, unitId: id });
export type NewFigure = z.infer<typeof newFigure>;
export const changeReason = lines(most.reason, 0).default('');
/** `reason`: why, once a text shows other words by it. */
export const figureChange = newFigure.partial().extend({ retired: z.boolean().optional(), reason: changeReason });
export type FigureChange = z.output<typeof figureChange>;
/** As it is typed: digits of any width, thousands set apart, the measure word behind it. */
export const typedValue = line(most.typed);
const explanation = lines(most.explanation, 0).describe('Why it is so far from last year’s.');
const evidence = line(most.evidence, 0).describe('What it rests on: a file and its place, an address.');
/** Values of figures, all of them or none. `reason`: why they change, once a text shows one of them. */
export const newValues = z.strictObject({
  reason: changeReason,
  values: z
    .array(
      z.strictObject({
        figure: id,
        year,
        version: z.int().min(0).describe('Of the value that was read; 0 where there was none.'),
        value: typedValue,
        explanation: explanation.optional(),
        evidence: evidence.optional(),
      }),
    )
    .min(1)
    .max(500)
    .refine((values) => new Set(values.map(({ figure, year: of }) => `${figure} ${of}`)).size === values.length),
});
export type NewValues = z.input<typeof newValues>;

/** What was looked at, as `verifies` of the value said. */
export const verification = z.strictObject({ digest });
export type Verification = z.infer<typeof verification>;

/** What a sheet says; whether it fits the register is told by who reads it in. */
export const figureSheet = z.strictObject({
  rows: z.array(
    z.strictObject({
      line: z.int().describe('Of the sheet, from 1.'),
      name: z.string(),
      values: z.array(z.strictObject({ year, value: z.string().describe('As it stands there.') })),
    }),
  ),
});
export type FigureSheet = z.infer<typeof figureSheet>;

/** A figure that a unit answered, and what the register has of it. */
export const answeredFigure = z.strictObject({
  asked: z.string().describe('Its name in the request.'),
  name: z.string().describe('In the register, or what it will be called there.'),
  figure: id.nullable().describe('Of the register; null: it has none of that name yet.'),
  said: z.string().describe('What the unit answered: 64件.'),
  now: z.string().nullable().describe('What the register has for the year: 62件.'),
  version: z.int().describe('Of that value; 0 where there is none.'),
  same: z.boolean().describe('The register has what the unit answered.'),
  takes: z.boolean().describe('Whether it can be registered as it is.'),
});
export type AnsweredFigure = z.infer<typeof answeredFigure>;
export const registerAnswered = z.strictObject({
  asked: line(60),
  version: z.int().min(0).describe('Of the value that was read; 0 where there was none.'),
});
export type RegisterAnswered = z.infer<typeof registerAnswered>;

/** A section that shows a figure's value of a year. */
export const citation = z.strictObject({
  sectionId: id,
  label: z.string(),
  title: z.string().nullable(),
  state: z.enum(sectionStates),
});
export type Citation = z.infer<typeof citation>;
export const figureChangeLine = z.strictObject({
  by: accountRef,
  at: stamp,
  reason: z.string(),
  verified: z.strictObject({ by: accountRef, at: stamp }).nullable(),
});
export type FigureChangeLine = z.infer<typeof figureChangeLine>;

/** The value of a figure in a year: the newest of its versions, or what follows by its formula. */
export const figureValue = z.strictObject({
  year,
  value: decimal.nullable(),
  version: z.int().describe('Counts from 1; 0 where it follows by a formula, or nothing was entered.'),
  change: figureChangeLine.nullable(),
  explanation: z.string(),
  evidence: z.string(),
  attachments: z.array(attachedFile).describe('Evidence that is files.'),
  verified: z
    .boolean()
    .describe('Somebody else has looked at it; of what follows by a formula, at all that it rests on.'),
  verifies: digest
    .nullable()
    .describe(
      'Of what this reader may verify: it, with what it counts and rests on; null: there is nothing to verify.',
    ),
  cites: z.boolean().describe('Whether this reader may show it in a text.'),
});
export type FigureValue = z.infer<typeof figureValue>;
export const figureLine = z.strictObject({
  id,
  name,
  definition: z.string(),
  measure: z.string(),
  decimals,
  period: z.string(),
  formula: z.string().nullable(),
  unit: unitRef,
  version: z.int(),
  retired: z.boolean(),
  changed: z
    .strictObject({ by: accountRef, at: stamp, reason: z.string() })
    .nullable()
    .describe('Of the last change of what texts show of it, beside its values; null: they showed nothing of it.'),
  values: z.array(figureValue).describe('Of the years of the view, in their order.'),
  from: z.array(id).describe('The figures that it follows from.'),
  cited: z.array(citation).describe('Where the report shows it, as far as the reader sees that.'),
  citedUnseen: z
    .strictObject({ sections: z.int(), approved: z.int() })
    .describe('In how many more sections, and how many of these are approved.'),
  writes: z.boolean().describe('Whether this reader may change it and enter values.'),
});
export type FigureLine = z.infer<typeof figureLine>;
export const figuresView = z.strictObject({
  year,
  years: z.array(year).describe('Five, the last that of the report.'),
  figures: z.array(figureLine),
  signed: z.boolean().describe('Its texts say what was signed, whatever the register says by now.'),
  jump: z.int().describe('A value further from last year’s, in percent or points, wants an explanation.'),
  units: z.array(unitRef).describe('For which this reader may add figures.'),
});
export type FiguresView = z.infer<typeof figuresView>;
