import type { SourceNote } from './source-outline.js';

export interface TitleParts { issuer: string | null; year: number | null; notes: SourceNote[] }

const YEAR = /([12１２二一][\d０-９〇○Ｏ零一二三四五六七八九]{3})\s*(?:年度?|—|–|-)/;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Whether a title says which year it reports on. */
export const namesYear = (title: string): boolean => YEAR.test(title);
const yearOf = (text: string): number =>
  Number([...text.normalize('NFKC')].map((sign) => (CHINESE_DIGITS.includes(sign) ? CHINESE_DIGITS.indexOf(sign) : /[○O零]/.test(sign) ? 0 : sign)).join(''));
const organ = (text: string): string | null => text.replace(/^关于/, '').replace(/关于$/, '').trim() || null;

/** Issuer as printed before the year in the title, and the year. What the title does not say is null and noted. */
export const titleParts = (title: string | null, line: number): TitleParts => {
  if (title === null) return { issuer: null, year: null, notes: [] };
  const found = YEAR.exec(title);
  const notes: SourceNote[] = [];
  if (!found?.[1]) notes.push({ code: 'year_missing', message: 'the title names no year', line });
  const before = found ? organ(title.slice(0, found.index)) : null;
  const after = before ? null : organ(/^(.*?)(?:法治|依法|全面)/.exec(title.slice(found ? found.index + found[0].length : 0))?.[1] ?? '');
  if (after) notes.push({ code: 'issuer_after_year', message: 'the issuer does not stand before the year in the title', line });
  if (!before && !after) notes.push({ code: 'issuer_missing', message: 'the title names no issuer', line });
  return { issuer: before ?? after, year: found?.[1] ? yearOf(found[1]) : null, notes };
};
