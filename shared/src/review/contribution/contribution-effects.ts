import type { ContributionAction } from '../states.js';

/** What an action does to a contribution beside its state. */
export interface ContributionEffect {
  /** The due date is the act's, where the act says one. */
  takesDueDate: boolean;
  /** It leaves a desk: what it says becomes a revision. */
  keeps: boolean;
  /** What remains of it is the text of a reminder. */
  reminds: boolean;
}

const none = { takesDueDate: false, keeps: false, reminds: false } as const;

/** Action by action; a new one says here what it does. */
export const contributionEffects: Record<ContributionAction, ContributionEffect> = {
  send: { ...none, keeps: true },
  submit: { ...none, keeps: true },
  nothing: none,
  recall: { ...none, keeps: true },
  return: { ...none, takesDueDate: true, keeps: true },
  use: none,
  set_aside: none,
  dispose: none,
  lapse: none,
  extend: { ...none, takesDueDate: true },
  withdraw: none,
  urge: { ...none, reminds: true },
};
