/** 2019年1月24日; nothing where there is no date (YYYY-MM-DD). */
export function dateWords(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts ? `${Number(parts[1])}年${Number(parts[2])}月${Number(parts[3])}日` : '';
}

/** China keeps one time the whole year, eight hours before UTC; without Intl the words are the same on every machine. */
const chinaTime = (moment: string): string => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString();

/** 2019年1月24日 15:36, from an ISO moment. Throws RangeError on what is no time. */
export function momentWords(moment: string): string {
  const china = chinaTime(moment);
  return `${dateWords(china.slice(0, 10))} ${china.slice(11, 16)}`;
}

/** 2019-01-24 15:36 */
export const momentStamp = (moment: string): string => chinaTime(moment).slice(0, 16).replace('T', ' ');

/** 2019年1月24日, the day in China of an ISO moment. */
export const dayWords = (moment: string): string => dateWords(chinaTime(moment).slice(0, 10));
