import { usualTitle } from './template.js';

/** Text outside 《》, where a name keeps its years. */
function outsideTitleMarks(text: string, change: (part: string) => string): string {
  let depth = 0;
  const parts = text.split(/([《》])/).map((part) => {
    if (part === '《') depth += 1;
    else if (part === '》') depth = Math.max(0, depth - 1);
    else if (depth === 0) return change(part);
    return part;
  });
  return parts.join('');
}

/** A year by itself: no part of a longer number, nor an end of a range such as 2016—2020年. */
const singleYear = /(?<![\d—–\-~～至])((?:19|20)\d{2})(?=年)(?!年?\s*[—–\-~～至])/g;

/** The years of a title or heading moved on: 2018年 → 2019年; ranges and names in 《》 stay as they are. */
export const yearsMovedOn = (text: string, by = 1): string =>
  outsideTitleMarks(text, (part) => part.replace(singleYear, (year) => `${Number(year) + by}`));

/** What the report of a year is called when it begins: as the one that it starts from, its years moved on, else as usual. */
export const firstTitle = (issuingUnit: string, year: number, from?: { title: string; year: number } | null): string =>
  from ? yearsMovedOn(from.title, year - from.year) : usualTitle(issuingUnit, year);
