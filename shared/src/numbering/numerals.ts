const digits = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];
export const largestNumeral = 9999;

/** A whole number from 1 to 9999 as it is written in Chinese: 10 → 十, 11 → 十一, 101 → 一百零一. Throws RangeError otherwise. */
export function toChinese(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > largestNumeral) throw new RangeError(`no ordinal: ${n}`);
  const places = [...String(n)].map(Number);
  const written = places
    .map((digit, index) => (digit === 0 ? '零' : digits[digit] + units[places.length - 1 - index]))
    .join('');
  return written.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

/** The number that a Chinese numeral writes, or null. Strict: 二〇一八 and 一百一 are no ordinals, but 〇 is read as 零 and 一十 as 十. */
export function fromChinese(s: string): number | null {
  const numeral = s.replaceAll('〇', '零').replace(/^一十/, '十');
  let total = 0;
  let digit = 0;
  for (const char of numeral) {
    const unit = units.indexOf(char);
    if (unit < 0) digit = digits.indexOf(char);
    else total += (digit || 1) * 10 ** unit;
    if (digit < 0) return null;
    if (unit >= 0) digit = 0;
  }
  total += digit;
  return total >= 1 && total <= largestNumeral && toChinese(total) === numeral ? total : null;
}
