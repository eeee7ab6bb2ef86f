import type { EditionState, ReportAction } from '../states.js';

/** What a report that is there is moved by: `create` and `import` bring one into being, `prepare` is a form of its own. */
export type ReportMove = Exclude<ReportAction, 'create' | 'import' | 'prepare'>;

/** What an action does to a report beside its state. */
export interface ReportEffect {
  /** What begins with it: the drafting, and the writing that counts for separation. */
  marks: readonly ('openedAt' | 'writingAfterEntry')[];
  /** What the public is told of a correction: it stays, ends, or is as this act says. */
  publicNote: 'stays' | 'ends' | 'as_said';
  /** A round begins: the text as it is now becomes the files that are signed. */
  freezes: boolean;
  /** How the editions that are there follow, in this order. */
  editions: readonly { from: EditionState; to: EditionState }[];
  /** It states something about the digest, of all that it moves or of the part that the signer stands for; null: nothing. */
  attests: { of: 'all' | 'own_part'; says: readonly ('verdict' | 'opinion' | 'form')[] } | null;
}

const none = { marks: [], publicNote: 'stays', freezes: false, editions: [], attests: null } as const;
const endsRound = { ...none, editions: [{ from: 'frozen', to: 'void' }] } as const;

/**
 * Action by action; a new one says here what it does. `publish` supersedes the edition before. `correct` leaves the
 * public edition as it is: the new one is frozen by `send_to_sign`.
 */
export const reportEffects: Record<ReportMove, ReportEffect> = {
  open: { ...none, marks: ['openedAt', 'writingAfterEntry'] },
  clear: { ...none, attests: { of: 'all', says: ['verdict', 'form'] } },
  send_to_sign: { ...none, freezes: true, attests: { of: 'all', says: [] } },
  recall: endsRound,
  sign: { ...none, attests: { of: 'own_part', says: ['verdict', 'opinion'] } },
  send_back: endsRound,
  reopen: endsRound,
  publish: {
    ...none,
    marks: ['writingAfterEntry'],
    publicNote: 'ends',
    editions: [
      { from: 'published', to: 'superseded' },
      { from: 'frozen', to: 'published' },
    ],
  },
  correct: { ...none, publicNote: 'as_said' },
  drop_correction: { ...none, publicNote: 'ends' },
};
export const reportMoves = Object.keys(reportEffects) as ReportMove[];
