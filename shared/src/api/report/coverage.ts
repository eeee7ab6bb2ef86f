import { z } from 'zod';
import { origins } from '../../origins/origins.js';
import { textSources } from '../../origins/sources.js';
import { matterKey, matterStates, MOST_OF_MATTER, placeStates } from '../../report/coverage.js';
import { accountRef, id, line, lines, stamp, unitRef } from '../wire.js';
import { sectionPlace } from './reports.js';

const area = line(MOST_OF_MATTER.area, 0).describe('方面 that it belongs to; empty where it belongs to none.');
const matter = line(MOST_OF_MATTER.matter).describe('What the report must speak of.');
/** As it stood when a matter was mapped to it; null: the whole section. */
const words = lines(MOST_OF_MATTER.words).nullable();
const said = lines(300).nullable();

const shares = z
  .strictObject(
    Object.fromEntries(origins.map((origin) => [origin, z.int()])) as Record<(typeof origins)[number], z.ZodInt>,
  )
  .describe('Letters and digits, by where their sentences come from.');

export const matterLine = z.strictObject({
  id,
  version: z.int(),
  area: z.string(),
  matter: z.string(),
  state: z.enum(matterStates),
  missing: z.string().nullable().describe('What the text does not say of it.'),
  waiver: z.strictObject({ reason: z.string(), by: accountRef, at: stamp }).nullable(),
  places: z.array(
    z.strictObject({
      sectionId: id,
      words: z.string().nullable(),
      state: z.enum(placeStates),
      paragraph: z
        .int()
        .nullable()
        .describe('Of its text, from 0; null where the whole is meant, or the passage is gone.'),
    }),
  ),
});
export type MatterLine = z.infer<typeof matterLine>;

const sectionName = {
  sectionId: id,
  label: z.string(),
  title: z.string().nullable(),
  place: sectionPlace,
  areaId: id.nullable(),
};
/** 覆盖: the matters that the report must speak of, in order, and what speaks of them. */
export const coverageView = z.strictObject({
  year: z.int(),
  template: z.string().describe('Its name.'),
  editable: z.boolean().describe('Whether this reader may change it now.'),
  matters: z.array(matterLine),
  sections: z.array(z.strictObject({ ...sectionName, leadUnit: unitRef.nullable() })).describe('In printed order.'),
});
export type CoverageView = z.infer<typeof coverageView>;

/** The list as it is to be. A matter that is or was on it keeps what is recorded of it, also in other words by its `id`. */
export const newMatters = z.strictObject({
  from: z
    .array(z.strictObject({ id, version: z.int() }))
    .max(MOST_OF_MATTER.list)
    .describe('The list that was read.'),
  matters: z
    .array(
      z.strictObject({
        id: id.optional().describe('Which it is; without it, the one of these words, or a new one.'),
        ...{ area, matter },
        sectionId: id.optional().describe('Where one stands of which nothing is recorded.'),
      }),
    )
    .max(MOST_OF_MATTER.list)
    .refine((all) => new Set(all.map(matterKey)).size === all.length)
    .refine((all) => Map.groupBy(all, (line) => line.id ?? line).size === all.length),
});
export type NewMatters = z.infer<typeof newMatters>;
/** What is recorded of a matter. */
export const matterChange = z.strictObject({
  places: z.array(z.strictObject({ sectionId: id, words })).max(20),
  missing: said,
  waiver: said.describe('Why the report need not speak of it.'),
});
export type MatterChange = z.infer<typeof matterChange>;

/** What a sheet says; nothing is changed. */
export const matterSheet = z.strictObject({
  matters: z.array(
    z.strictObject({ line: z.int().describe('Of the sheet, from 1.'), area: z.string(), matter: z.string() }),
  ),
});
export type MatterSheet = z.infer<typeof matterSheet>;

/** Sentences that may speak of a matter. */
export const likelyView = z.array(
  z.strictObject({
    sectionId: id,
    paragraph: z.int(),
    words: z.string().describe('The paragraph.'),
    sentence: z.string(),
    mark: z.strictObject({ at: z.int(), length: z.int() }).describe('In the sentence, in UTF-16 units.'),
  }),
);
export type LikelyView = z.infer<typeof likelyView>;

const comparison = {
  lastYear: z.int().nullable().describe('The year that is compared with; null where there is no report of it.'),
  limit: z.int().describe('Percent: above it a text is not handed on without a word why.'),
};
/** 沿用率 of the sections whose text the reader may read. */
export const originsView = z.strictObject({
  ...comparison,
  sections: z
    .array(
      z.strictObject({
        ...sectionName,
        leadUnit: unitRef.nullable(),
        shares: shares.nullable().describe('null: no text, or none that this reader reads.'),
      }),
    )
    .describe('In printed order.'),
});
export type OriginsView = z.infer<typeof originsView>;

const place = { paragraph: z.int(), at: z.int(), length: z.int() };
/** Where each sentence of a section comes from; places in UTF-16 units. */
export const sectionOrigins = z.strictObject({
  ...comparison,
  sentences: z.array(
    z.strictObject({
      ...place,
      origin: z.enum(origins),
      text: z.string(),
      source: z
        .strictObject({
          kind: z.enum(textSources),
          name: z.string().describe('The place in last year’s report, the unit that gave it, the other section.'),
          text: z.string(),
        })
        .nullable(),
    }),
  ),
});
export type SectionOrigins = z.infer<typeof sectionOrigins>;
