import { addDays, addWorkingDays, type CivilDate } from './civil-date.js';
import type { Deadline } from './template.js';

/** 启动起草, 各单位报送, 审核审定完毕, 统稿征求意见, 送签, 签发, 报上级, 向社会公开. */
export const milestones = [
  'start',
  'submit',
  'approve',
  'compile',
  'send_to_sign',
  'sign',
  'report',
  'publish',
] as const;
export type MilestoneName = (typeof milestones)[number];

export interface ScheduleLine {
  milestone: MilestoneName;
  /** The last day on which it is in time. */
  date: CivilDate;
  /** Set by law; the others are the host unit's plan. */
  legal: boolean;
  /** What the law says: before this day. */
  before: CivilDate | null;
}

/** Working days before the day that the law names for reporting upward. */
const workingDaysBefore = { start: 74, submit: 55, approve: 50, compile: 40, send_to_sign: 35, sign: 25 } as const;

const dayOf = ({ month, day }: Deadline, year: number): CivilDate =>
  `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`;
const earliest = (deadlines: readonly Deadline[], year: number): CivilDate | undefined =>
  deadlines.map((deadline) => dayOf(deadline, year)).sort()[0];
const legal = (milestone: MilestoneName, before: CivilDate | undefined): ScheduleLine[] =>
  before ? [{ milestone, date: addDays(before, -1), legal: true, before }] : [];

/**
 * The plan of a report's year, counted backwards in working days from the first deadline upward, in order of the
 * milestones. `holidays` are working days that are free. Empty where the template has no deadline upward.
 */
export function schedule(
  year: number,
  deadlines: readonly Deadline[],
  holidays: readonly CivilDate[] = [],
): ScheduleLine[] {
  const upward = earliest(
    deadlines.filter(({ recipient }) => recipient !== 'public'),
    year + 1,
  );
  const open = earliest(
    deadlines.filter(({ recipient }) => recipient === 'public'),
    year + 1,
  );
  if (!upward) return [];
  const planned = Object.entries(workingDaysBefore).map(([milestone, days]) => ({
    milestone: milestone as MilestoneName,
    date: addWorkingDays(upward, -days, holidays),
    legal: false,
    before: null,
  }));
  return [...planned, ...legal('report', upward), ...legal('publish', open)];
}
