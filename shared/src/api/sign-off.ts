import type { EditionAction, EditionState, ReportAction, ReportState } from '../review/states.js';
import type { PrintedReport } from '../report/printed.js';
import type { AttestationLine } from './areas.js';
import type { HistoryLine } from './sections.js';
import type { AccountRef } from './wire.js';
import type { Offer } from '../review/review.js';

export interface SignerLine {
  id: string;
  account: AccountRef;
  area: { id: string; label: string; heading: string } | null;
  step: number;
  signed: AttestationLine | null;
  current: boolean;
}

/** The whole report for those who attest it: secrecy review, sign-off, full reading. */
export interface FullReport {
  id: string;
  slug: string;
  year: number;
  state: ReportState;
  version: number;
  round: number;
  printed: PrintedReport;
  /** The report's own digest: what clear and send_to_sign are about. */
  digest: string;
  /** The digest of the signing manifest: what sign is about; null before send_to_sign. */
  manifestDigest: string | null;
  sections: number;
  words: number;
  images: number;
  offers: Offer<ReportAction>[];
  signers: SignerLine[];
  attestations: AttestationLine[];
  history: HistoryLine[];
  /** Sections whose text is not the one this reader attested last. */
  changed: {
    sectionId: string;
    label: string;
    areaId: string | null;
    before: { heading: string | null; body: unknown } | null;
  }[];
  /** Something was attested before by this reader. */
  attestedBefore: { at: string } | null;
}

export interface EditionFile {
  name: string;
  mediaType: string;
  size: number;
  digest: string;
  href: string;
}
export interface EditionLine {
  /** A void one has no number for people, and is told by its round. */
  id: string;
  number: number;
  round: number;
  kind: 'rendered' | 'imported';
  state: EditionState;
  title: string;
  reportDigest: string;
  version: number;
  /** What a secrecy review of this edition, once withdrawn, is about. */
  manifestDigest?: string;
  createdAt: string;
  publishedAt: string | null;
  endedAt: string | null;
  publicNote: string | null;
  publishAt: string | null;
  files: EditionFile[];
  offers: Offer<EditionAction>[];
}
export interface PublishView {
  reportId: string;
  slug: string;
  year: number;
  title: string;
  state: ReportState;
  version: number;
  publicAddress: string;
  editions: EditionLine[];
  offers: Offer<ReportAction>[];
  checks: { code: string; ok: boolean; params: Record<string, string | number> }[];
  signers: SignerLine[];
  clearances: AttestationLine[];
}
