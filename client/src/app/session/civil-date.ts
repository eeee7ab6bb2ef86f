const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** China keeps one zone and, since 1991, no summer time: the civil day is UTC + 8 h. */
const inChina = (instant: Date | string): string => new Date(new Date(instant).getTime() + 8 * HOUR).toISOString();

/** The date in China of an instant, YYYY-MM-DD. */
export const civilDate = (instant: Date | string): string => inChina(instant).slice(0, 10);

/** The time of day in China of an instant, HH:MM. */
export const civilTime = (instant: Date | string): string => inChina(instant).slice(11, 16);

/** Whole days from one civil date to another; negative when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The Sunday of next week, the last day of 本周和下周, weeks beginning on Monday. */
export function endOfNextWeek(today: string): string {
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  return new Date(Date.parse(today) + (13 - weekday) * DAY).toISOString().slice(0, 10);
}
