import { z } from 'zod';
import { MOST_OF_NOTE } from '../review/reminding.js';
import { requestKinds, rungs, sectionActions, sectionStates } from '../review/states.js';
import { attachedFile, sectionBody } from './documents.js';
import { citation, figureChangeLine } from './figures.js';
import { sectionOffer } from './offers.js';
import { sectionPlace } from './report/reports.js';
import { accountRef, civilDate, digest, heading, id, lines, pasted, reason, refusal, stamp, unitRef } from './wire.js';

/** The body is checked against the document schema, not here. */
const body = z.looseObject({ type: z.literal('doc') });

export const putContent = z.strictObject({ heading: heading.nullable(), body });
export type PutContent = z.infer<typeof putContent>;
export const contentSaved = z.strictObject({ contentVersion: z.int(), digest, words: z.int(), savedAt: stamp });
export type ContentSaved = z.infer<typeof contentSaved>;
/** The problem details of a 412 on content: the newer text, so that the own one can be shown beside it. */
export const contentConflict = z.strictObject({
  contentVersion: z.int(),
  heading: z.string().nullable(),
  body: sectionBody,
  by: accountRef.nullable(),
  at: stamp.nullable(),
  writes: z.boolean().describe('Whether the reader may still write it.'),
});
export type ContentConflict = z.infer<typeof contentConflict>;

export const sectionTransition = z.strictObject({
  action: z.enum(sectionActions.filter((action) => action !== 'outdate')),
  digest: digest.optional(),
  reason: reason.optional(),
  dueDate: civilDate.optional(),
  leadUnitId: id.optional(),
  supportingUnitIds: z.array(id).max(200).optional(),
  wordLimit: z.number().int().min(1).max(100_000).nullable().optional(),
  rung: z.enum(rungs).optional().describe('urge: whom the reminder goes to.'),
  note: lines(MOST_OF_NOTE).optional().describe('urge: 附言.'),
  variant: z.literal('waiver').optional().describe('submit: ask for 免报 in place of text; the reason says why.'),
});
export type SectionTransition = z.infer<typeof sectionTransition>;

export const newComment = z.strictObject({
  text: lines(2000),
  condition: z.boolean().default(false),
  quotation: lines(500, 0).nullable().default(null),
});
export const newReply = z.strictObject({ text: lines(2000) });
export type NewComment = z.input<typeof newComment>;

const reply = z.strictObject({ id, author: accountRef, text: z.string(), at: stamp });
export const commentView = z.strictObject({
  id,
  author: accountRef,
  authorRole: z.string(),
  text: z.string(),
  quotation: z.string().nullable(),
  condition: z.boolean(),
  at: stamp,
  resolved: z.strictObject({ by: accountRef, at: stamp }).nullable(),
  resolving: z
    .array(refusal)
    .nullable()
    .describe(
      "Why this reader may not resolve it now, or open it again; null where it is not this reader's to settle.",
    ),
  replies: z.array(reply),
});
export type CommentView = z.infer<typeof commentView>;
/** Where an error stands that is left as it is, as `errorPlaceOf` gives it. */
export const errorPlace = z.strictObject({
  rule: z.string().regex(/^[a-z-]{1,60}$/),
  words: pasted(1000),
  at: z.int().min(0),
  length: z.int().min(1),
});
export const newSetAside = errorPlace.extend({ digest: digest.describe('Of the text that it was found in.'), reason });
export type NewSetAside = z.infer<typeof newSetAside>;
/** An error that the head of the unit left as it is: whoever reads on sees why. */
export const setAsideView = errorPlace.extend({
  id,
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  reason,
  by: accountRef,
  since: stamp,
});
export type SetAsideView = z.infer<typeof setAsideView>;
export const setAsideIn = setAsideView.extend({ sectionId: id, label: z.string() });
export type SetAsideIn = z.infer<typeof setAsideIn>;

export const historyLine = z.strictObject({
  action: z.string(),
  area: z.string().optional().describe('The number of the area it is about.'),
  actor: accountRef,
  role: z.string(),
  at: stamp,
  reason: z.string().nullable(),
  rung: z.enum(rungs).optional().describe('Of a reminder.'),
  digest: digest.nullable(),
  from: z.string(),
  to: z.string(),
});
export type HistoryLine = z.infer<typeof historyLine>;

export const sectionView = z.strictObject({
  id,
  reportId: id,
  year: z.int(),
  label: z.string(),
  heading: z.string().nullable(),
  numbered: z.boolean(),
  place: sectionPlace,
  title: z.string().nullable(),
  area: z.strictObject({ id, label: z.string(), heading: z.string() }).nullable(),
  state: z.enum(sectionStates),
  version: z.int(),
  contentVersion: z.int(),
  submissions: z.int(),
  reads: z
    .enum(['whole', 'bureau_text', 'none'])
    .describe('whole: the text as it stands; bureau_text: the last text the bureau had; none: outline alone.'),
  writes: z.boolean(),
  comments: z.boolean(),
  mayAddCondition: z.boolean().describe("A comment of this reader may be a condition (the bureau's)."),
  body: sectionBody,
  digest: digest.nullable(),
  attachments: z.array(attachedFile).describe('Evidence beside the text; not part of what is signed.'),
  words: z.int(),
  wordLimit: z.int().nullable(),
  note: z.string().nullable(),
  waiverReason: z.string().nullable(),
  leadUnit: unitRef.nullable(),
  supporting: z.array(unitRef),
  dueDate: civilDate.nullable(),
  involvement: z.enum(['lead', 'support']).nullable(),
  missing: z.array(refusal).describe('What stands against sending it on, of the text alone.'),
  offers: z.array(sectionOffer),
  asks: z.array(z.enum(requestKinds)).describe('What this reader may ask units for about it.'),
  threads: z.array(commentView),
  setAsides: z
    .array(setAsideView)
    .describe('The errors of the text shown that the unit left as they are; each holds as long as its words stand.'),
  accepts: z.boolean().describe('Whether this reader may take newer values of figures into the text now.'),
  renewed: z
    .strictObject({ digest, body: sectionBody })
    .nullable()
    .describe('Where a value was overtaken: the text with the newest values, which reconfirm takes.'),
  setsAside: z.boolean().describe('Whether this reader may set an error aside now.'),
  history: z.array(historyLine),
  writers: z
    .array(accountRef)
    .describe('Who wrote and who submitted the text that lies here; one person in both: 本人起草并报送.'),
  submitter: accountRef.nullable(),
  lastSeen: z
    .strictObject({ digest, at: stamp })
    .nullable()
    .describe('The text this reader saw last; null at the first opening.'),
  savedAt: stamp.nullable(),
  lastYear: z.strictObject({ year: z.int(), heading: z.string().nullable(), body: sectionBody }).nullable(),
});
export type SectionView = z.infer<typeof sectionView>;

/** A value that the text shown pins, beside what the register has now. */
export const sectionFigure = z.strictObject({
  figure: id,
  year: z.int(),
  name: z.string(),
  definition: z.string(),
  measure: z.string(),
  unit: unitRef,
  shown: z.string().describe('What the text says: 1098宗.'),
  newest: z.string().nullable().describe('Where the register has another: 1102宗.'),
  waits: z.boolean().describe('There is a newer value, which nobody has verified yet: it is not given out.'),
  last: z.string().nullable().describe('Of the year before.'),
  evidence: z.string(),
  attachments: z.array(attachedFile).describe('Evidence that is files, read through the value.'),
  change: figureChangeLine
    .nullable()
    .describe('Who entered the value that the register has now; null: it follows by a formula.'),
  elsewhere: z.array(citation).describe('Where else in this report it is cited, as far as the reader sees that.'),
});
export type SectionFigure = z.infer<typeof sectionFigure>;
export const valuesAccepted = contentSaved.extend({ body: sectionBody });
export type ValuesAccepted = z.infer<typeof valuesAccepted>;

export const revisionLine = z.strictObject({
  id,
  number: z.int(),
  act: z.string(),
  author: accountRef,
  at: stamp,
  digest,
  words: z.int(),
  desk: z.enum(['unit', 'bureau']),
});
export type RevisionLine = z.infer<typeof revisionLine>;
export const revisionView = revisionLine.extend({ heading: z.string().nullable(), body: sectionBody });
export type RevisionView = z.infer<typeof revisionView>;
