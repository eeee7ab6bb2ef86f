import { addDays } from '@bafang/shared';

const HOUR = 3_600_000;

/** China keeps one zone and, since 1991, no summer time: the civil day is UTC + 8 h. */
const inChina = (instant: Date | string): string => new Date(new Date(instant).getTime() + 8 * HOUR).toISOString();

/** The date in China of an instant, YYYY-MM-DD. */
export const civilDate = (instant: Date | string): string => inChina(instant).slice(0, 10);

/** The time of day in China of an instant, HH:MM. */
export const civilTime = (instant: Date | string): string => inChina(instant).slice(11, 16);

/** The Sunday of next week, the last day of 本周和下周; weeks begin on Monday. */
export const endOfNextWeek = (today: string): string => addDays(today, 13 - ((new Date(today).getUTCDay() + 6) % 7));
