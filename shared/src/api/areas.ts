import type { AreaAction, AreaState } from '../review/states.js';
import type { PrintedNode } from '../report/printed.js';
import type { SectionLine } from './reports.js';
import type { AccountRef } from './wire.js';
import type { Offer } from '../review/review.js';

/** `area`: the number of the area it is about, where it is about one. */
export interface AttestationLine {
  id: string;
  act: string;
  area?: string;
  actor: AccountRef;
  role: string;
  verdict: string;
  opinion: string | null;
  at: string;
  digest: string;
  round: number;
  holds: boolean;
}

export interface AreaView {
  reportId: string;
  id: string;
  label: string;
  heading: string;
  /** Counts from 1. */ index: number;
  count: number;
  previous: { id: string; label: string } | null;
  next: { id: string; label: string } | null;
  /** The next one, in order and then from the start, that waits for this reader's approval. */
  nextToApprove: { id: string; label: string } | null;
  state: AreaState;
  digest: string | null;
  words: number;
  printed: PrintedNode;
  sections: (SectionLine & {
    approved: { by: AccountRef; at: string } | null;
    changedSinceAttested: boolean;
    /** What it said when the area was last approved, where it changed; null: it was not there. */ before?: {
      heading: string | null;
      body: unknown;
    } | null;
  })[];
  attestations: AttestationLine[];
  offers: Offer<AreaAction>[];
}
