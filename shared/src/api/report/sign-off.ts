import { z } from 'zod';
import { reportNows } from '../../review/report/report-now.js';
import { editionStates, reportStates } from '../../review/states.js';
import { attestationLine } from './areas.js';
import { printedReport, sectionBody } from '../documents.js';
import { editionOffer, reportOffer } from '../offers.js';
import { historyLine, setAsideIn } from '../sections.js';
import { accountRef, digest, id, stamp } from '../wire.js';

export const signerLine = z.strictObject({
  id,
  account: accountRef,
  area: z.strictObject({ id, label: z.string(), heading: z.string() }).nullable(),
  step: z.int(),
  signed: attestationLine.nullable(),
  current: z.boolean(),
});
export type SignerLine = z.infer<typeof signerLine>;

/** The whole report for those who attest it: secrecy review, sign-off, full reading. */
export const fullReport = z.strictObject({
  id,
  slug: z.string(),
  year: z.int(),
  state: z.enum(reportStates),
  version: z.int(),
  round: z.int(),
  printed: printedReport,
  digest: digest.describe("The report's own digest: what clear and send_to_sign are about."),
  manifestDigest: digest
    .nullable()
    .describe('The digest of the signing manifest: what sign is about; null before send_to_sign.'),
  sections: z.int(),
  words: z.int(),
  images: z.int(),
  setAsides: z.array(setAsideIn).describe('The errors of proof-reading in its texts that units left as they are.'),
  offers: z.array(reportOffer),
  signers: z.array(signerLine),
  attestations: z.array(attestationLine),
  history: z.array(historyLine),
  changed: z
    .array(
      z.strictObject({
        sectionId: id,
        label: z.string(),
        areaId: id.nullable(),
        before: z.strictObject({ heading: z.string().nullable(), body: sectionBody }).nullable(),
      }),
    )
    .describe('Sections whose text is not the one this reader attested last.'),
  attestedBefore: z.strictObject({ at: stamp }).nullable().describe('Something was attested before by this reader.'),
});
export type FullReport = z.infer<typeof fullReport>;

export const editionFile = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  digest,
  href: z.string(),
});
export type EditionFile = z.infer<typeof editionFile>;
export const editionLine = z.strictObject({
  id,
  number: z.int().describe('A void one has no number for people, and is told by its round.'),
  round: z.int(),
  kind: z.enum(['rendered', 'imported']),
  state: z.enum(editionStates),
  title: z.string(),
  reportDigest: digest,
  version: z.int(),
  manifestDigest: digest.optional().describe('What a secrecy review of this edition, once withdrawn, is about.'),
  createdAt: stamp,
  publishedAt: stamp.nullable(),
  endedAt: stamp.nullable(),
  publicNote: z.string().nullable(),
  publishAt: stamp.nullable(),
  files: z.array(editionFile),
  offers: z.array(editionOffer),
});
export type EditionLine = z.infer<typeof editionLine>;
export const publishView = z.strictObject({
  reportId: id,
  slug: z.string(),
  year: z.int(),
  title: z.string(),
  state: z.enum(reportStates),
  now: z.enum(reportNows),
  version: z.int(),
  publicAddress: z.string(),
  editions: z.array(editionLine),
  offers: z.array(reportOffer),
  checks: z.array(
    z.strictObject({
      code: z.string(),
      ok: z.boolean(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  signers: z.array(signerLine),
  clearances: z.array(attestationLine),
});
export type PublishView = z.infer<typeof publishView>;
