import { z } from 'zod';
import { type SectionAction, sectionActions, type SectionState } from '../review/states.js';
import { type AccountRef, civilDate, digest, heading, id, lines, reason, type UnitRef } from './wire.js';
import type { SectionPlace } from './reports.js';
import type { Offer } from '../review/review.js';
import type { Refusal } from '../units/refusal.js';

/** The body is checked against the document schema, not here. */
const body = z.looseObject({ type: z.literal('doc') });

export const putContent = z.strictObject({ heading: heading.nullable(), body });
export type PutContent = z.infer<typeof putContent>;
export interface ContentSaved {
  contentVersion: number;
  digest: string;
  words: number;
  savedAt: string;
}
/** The problem details of a 412 on content: the newer text, so that the own one can be shown beside it. */
export interface ContentConflict {
  contentVersion: number;
  heading: string | null;
  body: unknown;
  by: AccountRef | null;
  at: string | null;
  /** Whether the reader may still write it. */
  writes: boolean;
}

export const sectionTransition = z.strictObject({
  action: z.enum(sectionActions.filter((action) => action !== 'outdate')),
  digest: digest.optional(),
  reason: reason.optional(),
  dueDate: civilDate.optional(),
  leadUnitId: id.optional(),
  supportingUnitIds: z.array(id).max(200).optional(),
  wordLimit: z.number().int().min(1).max(100_000).nullable().optional(),
  /** submit: ask for 免报 in place of text; the reason says why. */
  variant: z.literal('waiver').optional(),
});
export type SectionTransition = z.infer<typeof sectionTransition>;

export const newComment = z.strictObject({
  text: lines(2000),
  condition: z.boolean().default(false),
  quotation: lines(500, 0).nullable().default(null),
});
export const newReply = z.strictObject({ text: lines(2000) });
export type NewComment = z.input<typeof newComment>;

export interface CommentView {
  id: string;
  author: AccountRef;
  authorRole: string;
  text: string;
  quotation: string | null;
  condition: boolean;
  at: string;
  resolved: { by: AccountRef; at: string } | null;
  /** Why this reader may not resolve it now, or open it again; null where it is not this reader's to settle. */
  resolving: Refusal[] | null;
  replies: { id: string; author: AccountRef; text: string; at: string }[];
}
export interface HistoryLine {
  action: string;
  /** The number of the area it is about. */ area?: string;
  actor: AccountRef;
  role: string;
  at: string;
  reason: string | null;
  digest: string | null;
  from: string;
  to: string;
}

export interface SectionView {
  id: string;
  reportId: string;
  year: number;
  label: string;
  heading: string | null;
  numbered: boolean;
  place: SectionPlace;
  title: string | null;
  area: { id: string; label: string; heading: string } | null;
  state: SectionState;
  version: number;
  contentVersion: number;
  submissions: number;
  /** whole: the text as it stands; bureau_text: the last text the bureau had; none: outline alone. */
  reads: 'whole' | 'bureau_text' | 'none';
  writes: boolean;
  comments: boolean;
  /** A comment of this reader may be a condition (the bureau's). */
  mayAddCondition: boolean;
  body: unknown;
  digest: string | null;
  words: number;
  wordLimit: number | null;
  note: string | null;
  waiverReason: string | null;
  leadUnit: UnitRef | null;
  supporting: UnitRef[];
  dueDate: string | null;
  involvement: 'lead' | 'support' | null;
  /** What stands against sending it on, of the text alone. */
  missing: Refusal[];
  offers: Offer<SectionAction>[];
  threads: CommentView[];
  history: HistoryLine[];
  /** Who wrote and who submitted the text that lies here; one person in both: 本人起草并报送. */
  writers: AccountRef[];
  submitter: AccountRef | null;
  /** The text this reader saw last; null at the first opening. */
  lastSeen: { digest: string; at: string } | null;
  savedAt: string | null;
  lastYear: { year: number; heading: string | null; body: unknown } | null;
}

export interface RevisionLine {
  id: string;
  number: number;
  act: string;
  author: AccountRef;
  at: string;
  digest: string;
  words: number;
  desk: 'unit' | 'bureau';
}
export interface RevisionView extends RevisionLine {
  heading: string | null;
  body: unknown;
}
