import { fromChinese } from '../../../numbering/numerals.js';

/** A number that says how many things are listed, and how many there are. */
export interface Listed {
  readonly at: number;
  readonly length: number;
  readonly said: number;
  /** As few and as many as the list may be read to have: the last 和 may part two things or stand in one. */
  readonly least: number;
  readonly most: number;
  /** 等: there may be more. */
  readonly isOpen: boolean;
}

/** Two to ninety-nine, written either way. */
export const NUMBER = '(?<![第\\d.〇零一二两三四五六七八九十百千万])(?:[1-9]\\d?|[两二三四五六七八九十]{1,3})';

export const numberOf = (typed: string): number | null =>
  /^\d+$/.test(typed) ? Number(typed) : fromChinese(typed.replace('两', '二'));
