import { reportStates, type ClearVerdict, type EditionState, type ReportState } from '../states.js';

/** What a report is at this moment: its state, or what has happened to it within that. The codes are names for people. */
export const reportNows = [...reportStates, 'correcting', 'cleared', 'withheld', 'timed', 'withdrawn'] as const;
export type ReportNow = (typeof reportNows)[number];

export interface ReportMoment {
  state: ReportState;
  /** Of the edition that counts for the public: the one that is out, else the last that was. */
  publicEdition: EditionState | null;
  /** Every text stands approved. */
  approved: boolean;
  /** The secrecy review of this very text; null where there is none, or where the reader is not told. */
  lastClear: ClearVerdict | null;
  /** The time that is set for its publication; null likewise. */
  publishAt: string | null;
}

/** The first line that fits; else the state itself. */
// prettier-ignore
const reportNowTable: readonly { now: ReportNow; when(moment: ReportMoment): boolean }[] = [
  { now: 'withdrawn', when: ({ state, publicEdition }) => state === 'published' && publicEdition === 'withdrawn' },
  { now: 'withheld', when: ({ state, lastClear }) => state === 'signed' && lastClear === 'withheld' },
  { now: 'timed', when: ({ state, publishAt }) => state === 'signed' && publishAt !== null },
  { now: 'cleared', when: ({ state, approved, lastClear }) => state === 'drafting' && approved && lastClear === 'public' },
  { now: 'correcting', when: ({ state, publicEdition }) => state === 'drafting' && publicEdition === 'published' },
];

/** The one word at the head of a report, on every screen. */
export const reportNow = (moment: ReportMoment): ReportNow =>
  reportNowTable.find(({ when }) => when(moment))?.now ?? moment.state;
