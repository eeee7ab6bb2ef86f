import { addDays } from '@bafang/shared';

export const periods = ['today', 'week', 'month', 'all', 'own'] as const;
export type Period = (typeof periods)[number];

/** How many days before today a period begins; both ends belong to it. */
const back: Partial<Record<Period, number>> = { today: 0, week: 6, month: 29 };

/** From and to as civil dates; empty: without that end. */
export function datesOf(
  period: Period,
  today: string,
  own: { from: string; to: string },
): { from: string; to: string } {
  if (period === 'own') return own;
  const days = back[period];
  return days === undefined ? { from: '', to: '' } : { from: addDays(today, -days), to: today };
}
