import { type Role, bureauRoles } from '@bafang/shared';
import { type Deed, type Kind, doersOf, outcomeOf } from '../steps/steps';

/** A place on the road from the first word to the public, who stands there, and what holds after it. */
export interface Station {
  /** Key of its word. */
  readonly words: string;
  readonly who: readonly Role[];
  readonly then?: { readonly kind: Kind; readonly state: string };
}

const byDeed = (deed: Deed, words = `acts.${deed}`): Station => ({
  words,
  who: doersOf(deed),
  then: outcomeOf(deed),
});

/** 起草 → 送审 → 报送 → 审核 → 审定 → … → 公开. To review is no act: the bureau reads what was submitted. */
export const stations: readonly Station[] = [
  byDeed('section.start', 'inbox.verb.draft'),
  byDeed('section.send'),
  byDeed('section.submit'),
  { words: 'inbox.verb.review', who: bureauRoles },
  byDeed('section.approve'),
  byDeed('area.approve_area'),
  { ...byDeed('report.prepare'), then: undefined },
  { ...byDeed('report.clear'), then: undefined },
  byDeed('report.send_to_sign'),
  byDeed('report.sign'),
  byDeed('report.publish'),
];

/** The four that are mistaken for one another; `help.differ.<action>` says by what they differ. */
export const alike = [
  'section.send',
  'section.submit',
  'section.approve',
  'report.sign',
] as const satisfies readonly Deed[];
