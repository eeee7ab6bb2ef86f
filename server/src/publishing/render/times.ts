import { dateInChina, timeInChina } from '@bafang/shared';

/** 2019年1月24日; nothing where there is no date (YYYY-MM-DD). */
export function dateWords(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts ? `${Number(parts[1])}年${Number(parts[2])}月${Number(parts[3])}日` : '';
}

/** 2019年1月24日 15:36, from an ISO moment. Throws RangeError on what is no time. */
export const momentWords = (moment: string): string => `${dayWords(moment)} ${timeInChina(moment)}`;

/** 2019-01-24 15:36 */
export const momentStamp = (moment: string): string => `${dateInChina(moment)} ${timeInChina(moment)}`;

/** 2019年1月24日, the day in China of an ISO moment. */
export const dayWords = (moment: string): string => dateWords(dateInChina(moment));
