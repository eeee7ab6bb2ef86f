import { addDays } from '@bafang/shared';

const dueGroups = ['overdue', 'today', 'soon', 'later'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** The Sunday of next week, the last day of 本周和下周; weeks begin on Monday. */
export const endOfNextWeek = (today: string): string => addDays(today, 13 - ((new Date(today).getUTCDay() + 6) % 7));

/** Where a due date belongs, seen from today; what has none waits among the later ones. */
export function groupOf(dueDate: string | null, today: string): DueGroup {
  if (dueDate === null || dueDate > endOfNextWeek(today)) return 'later';
  if (dueDate < today) return 'overdue';
  return dueDate === today ? 'today' : 'soon';
}

interface Grouped<T> {
  readonly group: DueGroup;
  readonly items: readonly T[];
}

/** Nearest first; groups without an item are left out. */
export function byDue<T extends { dueDate: string | null }>(items: readonly T[], today: string): Grouped<T>[] {
  const sorted = [...items].sort((a, b) => (a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999'));
  return dueGroups
    .map((group) => ({ group, items: sorted.filter((item) => groupOf(item.dueDate, today) === group) }))
    .filter(({ items: some }) => some.length > 0);
}
