import { toChinese } from './numerals.js';

/** The five levels of official numbering (GB/T 9704-2012, 7.3.3), with 一是 as reports write their points. */
export const numberingLevels = ['part', 'area', 'point', 'item', 'subitem'] as const;
export type Level = (typeof numberingLevels)[number];

const written: Record<Level, (n: number) => string> = {
  part: (n) => `${toChinese(n)}、`,
  area: (n) => `（${toChinese(n)}）`,
  point: (n) => `${toChinese(n)}是`,
  item: (n) => `${n}.`,
  subitem: (n) => `（${n}）`,
};

/** The numbering of the n-th node of a level, counted from 1: 一、 （一） 一是 1. （1）. Throws RangeError outside 1 to 9999. */
export function label(level: Level, n: number): string {
  toChinese(n);
  return written[level](n);
}

/** How a node is called away from its area: a point with the area's number, （三）一是; empty where it has none of its own. */
export const fullLabel = (number: string, area: string): string => number && area + number;

/** A node's own number, as it is printed: 一是 of （三）一是. `area`: the number of the area that it stands in, or nothing. */
export const ownNumber = (full: string, area: string): string =>
  full.startsWith(area) ? full.slice(area.length) : full;
