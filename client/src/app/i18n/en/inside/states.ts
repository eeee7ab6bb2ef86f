import type { states as chinese } from '../../zh-CN/inside/states';

export const states: typeof chinese = {
  /** A section without number is named by its place. */
  place: {
    preamble: 'Preamble',
    lead_in: 'Lead-in',
    closing: 'Closing',
  },
  section: {
    unassigned: 'Unassigned',
    assigned: 'Assigned',
    drafting: 'Drafting',
    unit_review: 'Unit check',
    submitted: 'Submitted',
    returned: 'Returned',
    approved: 'Approved',
    stale: 'Stale',
    waived: 'Waived',
  },
  area: {
    in_progress: 'In progress',
    ready: 'To approve',
    approved: 'Approved',
    signed: 'Signed',
  },
  report: {
    planned: 'Planned',
    drafting: 'Drafting',
    signing: 'Signing',
    signed: 'Signed',
    published: 'Published',
    correcting: 'Being corrected',
    cleared: 'Cleared',
    withheld: 'Not to be public',
    timed: 'Publication set',
    withdrawn: 'Withdrawn',
  },
  edition: {
    frozen: 'Not yet public',
    published: 'Published',
    superseded: 'Superseded',
    withdrawn: 'Withdrawn',
    void: 'Void',
  },
  contribution: {
    asked: 'Asked',
    checking: 'Unit check',
    sent: 'Sent',
    nothing: 'Nothing to report',
    returned: 'Returned',
    used: 'Used',
    set_aside: 'Set aside',
    disposed: 'Settled',
    lapsed: 'No reply',
    withdrawn: 'Withdrawn',
  },
  /** 必备内容. */
  matter: { covered: 'Covered', partial: 'In part', waived: 'Waived', blank: 'Blank' },
  /** Where a sentence comes from. */
  origin: { carried: 'Carried over', reworded: 'Reworded', material: 'Material', repeated: 'Repeated', new: 'New' },
  severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
};
