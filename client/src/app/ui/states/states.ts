import type { AreaState, ContributionState, EditionState, MatterState, ReportNow, SectionState } from '@bafang/shared';
import type { IconName } from '../icons/icons';

export type Tone = 'primary' | 'green' | 'amber' | 'plum' | 'grey' | 'ink' | 'error';
export interface Look {
  readonly icon: IconName;
  readonly tone: Tone;
}

/** States = icon + word + colour; the words are `states.<kind>.<state>`. */
const looks = {
  section: {
    unassigned: { icon: 'help', tone: 'amber' },
    assigned: { icon: 'radio_button_unchecked', tone: 'grey' },
    drafting: { icon: 'edit', tone: 'primary' },
    unit_review: { icon: 'domain', tone: 'primary' },
    submitted: { icon: 'send', tone: 'primary' },
    returned: { icon: 'undo', tone: 'amber' },
    approved: { icon: 'check_circle_fill', tone: 'green' },
    stale: { icon: 'sync_problem', tone: 'plum' },
    waived: { icon: 'do_not_disturb_on', tone: 'grey' },
  } satisfies Record<SectionState, Look>,
  area: {
    in_progress: { icon: 'pending', tone: 'ink' },
    ready: { icon: 'fact_check', tone: 'primary' },
    approved: { icon: 'check_circle_fill', tone: 'green' },
    signed: { icon: 'approval_fill', tone: 'green' },
  } satisfies Record<AreaState, Look>,
  report: {
    planned: { icon: 'event', tone: 'grey' },
    drafting: { icon: 'edit', tone: 'primary' },
    signing: { icon: 'approval', tone: 'primary' },
    signed: { icon: 'approval_fill', tone: 'green' },
    published: { icon: 'public', tone: 'green' },
    correcting: { icon: 'edit', tone: 'amber' },
    cleared: { icon: 'shield', tone: 'primary' },
    withheld: { icon: 'visibility_off', tone: 'grey' },
    timed: { icon: 'schedule', tone: 'primary' },
    withdrawn: { icon: 'visibility_off', tone: 'amber' },
  } satisfies Record<ReportNow, Look>,
  contribution: {
    asked: { icon: 'radio_button_unchecked', tone: 'grey' },
    checking: { icon: 'domain', tone: 'primary' },
    sent: { icon: 'send', tone: 'primary' },
    nothing: { icon: 'do_not_disturb_on', tone: 'grey' },
    returned: { icon: 'undo', tone: 'amber' },
    used: { icon: 'check_circle_fill', tone: 'green' },
    set_aside: { icon: 'block', tone: 'ink' },
    disposed: { icon: 'check_circle_fill', tone: 'green' },
    lapsed: { icon: 'schedule', tone: 'grey' },
    withdrawn: { icon: 'visibility_off', tone: 'grey' },
  } satisfies Record<ContributionState, Look>,
  matter: {
    covered: { icon: 'check_circle_fill', tone: 'green' },
    partial: { icon: 'contrast', tone: 'amber' },
    waived: { icon: 'do_not_disturb_on', tone: 'grey' },
    blank: { icon: 'error', tone: 'error' },
  } satisfies Record<MatterState, Look>,
  edition: {
    frozen: { icon: 'lock', tone: 'primary' },
    published: { icon: 'public', tone: 'green' },
    superseded: { icon: 'history', tone: 'grey' },
    withdrawn: { icon: 'visibility_off', tone: 'amber' },
    void: { icon: 'block', tone: 'grey' },
  } satisfies Record<EditionState, Look>,
} as const;

export type Kind = keyof typeof looks;
type StateOf<K extends Kind> = keyof (typeof looks)[K];
export type AnyState = { [K in Kind]: StateOf<K> }[Kind];

export const lookOf = (kind: Kind, state: string): Look | undefined => (looks[kind] as Record<string, Look>)[state];
