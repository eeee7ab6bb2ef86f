import Big from 'big.js';

/** A decimal number in a string, exact: no grouping, no zeros that say nothing, `-` before a negative one. */
export type Decimal = string;

/** As many digits before and behind the point as a value may have. */
const MOST = { whole: 15, decimals: 6 };
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/**
 * A number as people type it or as a sheet shows it: digits of any width, thousands set apart, the measure word behind it.
 * Null where it is none, or longer than a value may be.
 */
export function readDecimal(typed: string, measure = ''): Decimal | null {
  const plain = typed.normalize('NFKC').replace(/[−–]/g, '-').trim();
  const bare = measure && plain.endsWith(measure) ? plain.slice(0, -measure.length).trimEnd() : plain;
  const [, sign = '', whole = '', decimals = ''] = NUMBER.exec(bare) ?? [];
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (!digits || digits.length > MOST.whole || decimals.length > MOST.decimals) return null;
  // texts are full of plain numbers
  if (!decimals && sign !== '-') return digits;
  return Big(`${sign === '-' ? '-' : ''}${digits}${decimals && `.${decimals}`}`).toFixed();
}

/** How many digits stand behind the point. */
export const decimalsOf = (value: Decimal): number => value.split('.')[1]?.length ?? 0;

/** What a text says of a value: 1014宗, 92.0%. */
export const shownValue = (value: Decimal, { decimals, measure }: { decimals: number; measure: string }): string =>
  Big(value).toFixed(decimals) + measure;

/** From one year to the next: in percent of the former, or in points where the value is a percentage itself. */
export interface Change {
  readonly in: 'percent' | 'points';
  /** Percent to the whole, points to a tenth. */
  readonly amount: Decimal;
}

/** Null where there is nothing to compare with, or nought. */
export function changeBetween(before: Decimal | null, now: Decimal | null, measure: string): Change | null {
  if (before === null || now === null) return null;
  const difference = Big(now).minus(before);
  if (measure === '%') return { in: 'points', amount: difference.round(1, Big.roundHalfUp).toFixed() };
  if (Big(before).eq(0)) return null;
  return { in: 'percent', amount: difference.div(Big(before).abs()).times(100).round(0, Big.roundHalfUp).toFixed() };
}

/** Whether the value is further from the former than so many percent of it, or points: such a jump is explained by a sentence. */
export function jumps(before: Decimal | null, now: Decimal | null, measure: string, percent: number): boolean {
  if (before === null || now === null) return false;
  const difference = Big(now).minus(before).abs();
  return difference.gt(measure === '%' ? percent : Big(before).abs().times(percent).div(100));
}
