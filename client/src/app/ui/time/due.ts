import { daysLeft } from '@bafang/shared';

/** How near a due date is: overdue is red, today and tomorrow amber, later ink. */
export type Urgency = 'overdue' | 'soon' | 'later';
interface Due {
  readonly urgency: Urgency;
  /** Key of the words under `time`, read with `n` days. */
  readonly key: 'dueToday' | 'dueIn' | 'overdue';
  readonly n: number;
}

/** A due date seen from today; both civil dates, YYYY-MM-DD. */
export function dueOf(date: string, today: string): Due {
  const days = daysLeft(date, today);
  if (days < 0) return { urgency: 'overdue', key: 'overdue', n: -days };
  return { urgency: days <= 1 ? 'soon' : 'later', key: days === 0 ? 'dueToday' : 'dueIn', n: days };
}
