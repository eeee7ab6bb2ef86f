import type { SectionState } from '@bafang/shared';

/** How far the demo year has come. */
export const stages = ['empty', 'drafting', 'approving', 'signing', 'signed', 'published'] as const;
export type Stage = (typeof stages)[number];

type Goal = Exclude<SectionState, 'stale'>;

const approved = (count: number): Goal[] => Array.from({ length: count }, () => 'approved');

/** Where each section stands in the middle of December, until a value is corrected that an approved one cites. */
export const midDecember: readonly Goal[] = [
  'drafting',
  'approved',
  'approved',
  'submitted',
  'approved',
  'drafting',
  'approved',
  'returned',
  ...approved(3),
  'submitted',
  'unassigned',
  'approved',
  'approved',
  'approved',
  'waived',
  'approved',
  'submitted',
  'approved',
  'submitted',
  'assigned',
  'drafting',
  'approved',
  'unit_review',
  'submitted',
  'approved',
  'returned',
  'approved',
  ...approved(3),
  'assigned',
];

export const approvedThroughout: readonly Goal[] = approved(33);
