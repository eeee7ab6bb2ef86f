import { z } from 'zod';
import { areaStates } from '../../review/states.js';
import { printedNode, sectionBody } from '../documents.js';
import { areaOffer } from '../offers.js';
import { sectionLine } from './reports.js';
import { setAsideIn } from '../sections.js';
import { accountRef, digest, id, stamp } from '../wire.js';

export const attestationLine = z.strictObject({
  id,
  act: z.string(),
  area: z.string().optional().describe('The number of the area it is about, where it is about one.'),
  actor: accountRef,
  role: z.string(),
  verdict: z.string(),
  opinion: z.string().nullable(),
  at: stamp,
  digest,
  round: z.int(),
  holds: z.boolean(),
});
export type AttestationLine = z.infer<typeof attestationLine>;

const neighbour = z.strictObject({ id, label: z.string() }).nullable();
export const areaView = z.strictObject({
  reportId: id,
  id,
  label: z.string(),
  heading: z.string(),
  index: z.int().describe('Counts from 1.'),
  count: z.int(),
  previous: neighbour,
  next: neighbour,
  nextToApprove: neighbour.describe(
    "The next one, in order and then from the start, that waits for this reader's approval.",
  ),
  state: z.enum(areaStates),
  digest: digest.nullable(),
  words: z.int(),
  printed: printedNode,
  sections: z.array(
    sectionLine.extend({
      approved: z.strictObject({ by: accountRef, at: stamp }).nullable(),
      changedSinceAttested: z.boolean(),
      before: z
        .strictObject({ heading: z.string().nullable(), body: sectionBody })
        .nullable()
        .optional()
        .describe('What it said when the area was last approved, where it changed; null: it was not there.'),
    }),
  ),
  setAsides: z.array(setAsideIn).describe('The errors of proof-reading in its texts that units left as they are.'),
  attestations: z.array(attestationLine),
  offers: z.array(areaOffer),
});
export type AreaView = z.infer<typeof areaView>;
