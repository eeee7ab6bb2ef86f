/** A civil date in China (Asia/Shanghai), YYYY-MM-DD. Pure arithmetic on the calendar; no clock, no Intl. */
export type CivilDate = string;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** China keeps one zone and, since 1991, no summer time: eight hours before UTC. Throws RangeError on what is no instant. */
const inChina = (instant: Date | string): string => new Date(new Date(instant).getTime() + 8 * HOUR).toISOString();

/** The date in China of an instant. Throws RangeError on what is no instant. */
export const dateInChina = (instant: Date | string): CivilDate => inChina(instant).slice(0, 10);

/** The time of day in China of an instant, HH:MM. Throws RangeError on what is no instant. */
export const timeInChina = (instant: Date | string): string => inChina(instant).slice(11, 16);

/** The instant, ISO-8601 UTC, of a date and a time of day (HH:MM) in China. Throws RangeError on what is none. */
export const instantInChina = (date: CivilDate, time = '00:00'): string =>
  new Date(`${date}T${time}:00+08:00`).toISOString();

const numberOf = (date: CivilDate): number => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || dateOf(time / DAY) !== date) throw new RangeError(`no such date: ${date}`);
  return time / DAY;
};
const dateOf = (days: number): CivilDate => new Date(days * DAY).toISOString().slice(0, 10);

/** The date `days` calendar days later, or earlier where negative. Throws RangeError on what is no date. */
export const addDays = (date: CivilDate, days: number): CivilDate => dateOf(numberOf(date) + days);

/** Calendar days from `today` until `due`: 0 on the day, negative when overdue. Throws RangeError on what is no date. */
export const daysLeft = (due: CivilDate, today: CivilDate): number => numberOf(due) - numberOf(today);

/** Whether a day is over. Today is not; neither is a day that nobody has named. */
export const hasPassed = (date: CivilDate | null, today: CivilDate): boolean => !!date && date < today;

/** Monday to Friday and no holiday. Days moved to a weekend by decree (调休) are not known here. */
export function isWorkingDay(date: CivilDate, holidays: readonly CivilDate[] = []): boolean {
  const weekday = (((numberOf(date) + 4) % 7) + 7) % 7;
  return weekday >= 1 && weekday <= 5 && !holidays.includes(date);
}

/** The n-th working day after `date`, or before it where n is negative; n = 0 is `date` itself. Throws RangeError on what is no date. */
export function addWorkingDays(date: CivilDate, n: number, holidays: readonly CivilDate[] = []): CivilDate {
  const step = Math.sign(n);
  let at = addDays(date, 0);
  for (let left = Math.abs(n); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at, holidays)) left -= 1;
  }
  return at;
}
