import { codePoint } from 'dingbat-to-unicode';

/** Signs that fonts of Chinese texts lack, by the nearest that they have. */
const USUAL: Readonly<Record<string, string>> = {
  '🗹': '☑',
  '🗷': '☒',
  '🗸': '✓',
  '🗴': '✗',
  '🗶': '✗',
  '🞎': '□',
  '🞏': '□',
  '🡨': '←',
  '🡩': '↑',
  '🡪': '→',
  '🡫': '↓',
};
/** Symbol fonts hold their 256 signs here. */
const BLOCK = 0xf000;

/** What a sign of Symbol, Wingdings or Webdings looks like; undefined in any other font and for signs nobody knows. */
export const signOf = (font: string | undefined, code: number): string | undefined => {
  const inFont = code >= BLOCK && code < BLOCK + 256 ? code - BLOCK : code;
  const sign = font && inFont < 256 ? codePoint(font, inFont)?.string : undefined;
  return sign && (USUAL[sign] ?? sign);
};
