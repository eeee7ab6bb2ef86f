import type { SectionAction } from '../states.js';

/** What an action does to a section beside its state. */
export interface SectionEffect {
  /** What of the plan it takes from the act, where the act says it. */
  takes: readonly ('leadUnitId' | 'supportingUnitIds' | 'dueDate' | 'wordLimit')[];
  /** The lead unit is none any more. */
  releases: boolean;
  /** The wish for 免报: it stays, ends, or is as this act says. */
  waiver: 'stays' | 'ends' | 'as_said';
  /** The section leaves a desk: what it says becomes a revision. */
  keeps: boolean;
  /** The text takes the newest values of its figures. */
  renews: boolean;
  /** It states something about the digest. */
  attests: boolean;
  /** What remains of it is the text of a reminder. */
  reminds: boolean;
}

const none = {
  takes: [],
  releases: false,
  waiver: 'stays',
  keeps: false,
  renews: false,
  attests: false,
  reminds: false,
} as const;
const takesBack = { ...none, takes: ['dueDate'], waiver: 'ends', keeps: true } as const;

/** Action by action; a new one says here what it does. */
export const sectionEffects: Record<SectionAction, SectionEffect> = {
  assign: { ...none, takes: ['leadUnitId', 'supportingUnitIds', 'dueDate', 'wordLimit'], waiver: 'ends', keeps: true },
  plan: { ...none, takes: ['supportingUnitIds', 'dueDate', 'wordLimit'] },
  decline: { ...none, releases: true },
  start: none,
  send: { ...none, keeps: true },
  submit: { ...none, waiver: 'as_said', keeps: true },
  recall: { ...none, waiver: 'ends', keeps: true },
  return: takesBack,
  approve: { ...none, keeps: true, attests: true },
  waive: { ...none, attests: true },
  outdate: none,
  reconfirm: { ...none, keeps: true, renews: true, attests: true },
  reopen: takesBack,
  urge: { ...none, reminds: true },
};
