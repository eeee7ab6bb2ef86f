import Big from 'big.js';
import type { Decimal } from './decimal.js';

/** What a number in a text stands for: 3.6万 is said of all that is rounded to it, 366 of itself alone. */
export interface Amount {
  readonly least: Decimal;
  readonly most: Decimal;
}

const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8 };
const MEASURE = /^(?<scale>[万亿]*)(?<bare>.*)$/u;

/** The measure word without the 万 or 亿 before it, and how many times that is: 万份 is ten thousand 份. */
export function scaled(measure: string): { bare: string; times: Big } {
  const { scale = '', bare = '' } = MEASURE.exec(measure)!.groups!;
  return { bare, times: [...scale].reduce((times, sign) => times.times(SCALES[sign]!), Big(1)) };
}

export const bareMeasure = (measure: string): string => scaled(measure).bare;

/** Of a number as it is written, with so many digits behind the point. */
export function amountOf(value: Decimal, measure: string, decimals: number): Amount {
  const { times } = scaled(measure);
  const amount = Big(value).times(times);
  const isRounded = decimals > 0 || times.gt(1);
  const half = isRounded ? times.div(2).div(Big(10).pow(decimals)) : Big(0);
  return { least: amount.minus(half).toFixed(), most: amount.plus(half).toFixed() };
}

export const sumOf = (values: readonly Decimal[]): Decimal =>
  values.reduce<Big>((all, one) => all.plus(one), Big(0)).toFixed();

export const together = (amounts: readonly Amount[]): Amount => ({
  least: sumOf(amounts.map(({ least }) => least)),
  most: sumOf(amounts.map(({ most }) => most)),
});

/** Whatever was rounded: one is more than the other, or they may be the same. */
export const isMore = (one: Amount, other: Amount): boolean => Big(one.least).gt(other.most);
export const maybeSame = (one: Amount, other: Amount): boolean => !isMore(one, other) && !isMore(other, one);

/** A part of a whole in percent, rounded half up to so many digits; of nothing there is no part. */
export const rateOf = (part: Decimal, whole: Decimal, decimals: number): string | null =>
  Big(whole).eq(0) ? null : Big(part).times(100).div(whole).round(decimals, Big.roundHalfUp).toFixed(decimals);

/** Whether a percentage of so many digits is that of the part, rounded up or down where it lies between two. */
export function isRateOf(rate: Decimal, part: Decimal, whole: Decimal, decimals: number): boolean {
  const half = Big(1).div(2).div(Big(10).pow(decimals));
  return Big(part).times(100).minus(Big(rate).times(whole)).abs().lte(half.times(whole));
}

/** What is left of a whole. */
export const leftOf = (whole: Decimal, part: Decimal): Decimal => Big(whole).minus(part).toFixed();
