import type { SourceNote } from './source-outline.js';

export interface TitleParts {
  issuer: string | null;
  year: number | null;
  notes: SourceNote[];
}

const YEAR = /((?:19|20|１９|２０|一九|二[〇○Ｏ零])[\d０-９〇○Ｏ零一二三四五六七八九]{2})\s*(?:年度?|—|–|-)/;
const CHINESE_DIGITS = '〇一二三四五六七八九';

const yearOf = (text: string): number =>
  Number(
    [...text.normalize('NFKC')]
      .map((sign) => (CHINESE_DIGITS.includes(sign) ? CHINESE_DIGITS.indexOf(sign) : /[○O零]/.test(sign) ? 0 : sign))
      .join(''),
  );
/** Plans are called after other years: 《纲要（2015—2020年）》. */
const withoutNames = (title: string): string => title.replace(/《[^《》]*》/g, (name) => '《'.repeat(name.length));
const ORGAN = /(政府|局|会|办公室|厅|部|委|办|院|中心|[省市区县州盟旗镇乡队校]|街道|公司)$/;
/** 青河县推进法治政府建设2019年… and 青河县法治政府建设报告（2019年） name the subject, too, before the year. */
const SUBJECT = /^(.*?)(?:法治|依法|全面|贯彻|落实|推进|《|（)/;
const organ = (text: string): string | null => {
  const named = text.replace(/^关于/, '').replace(/关于$/, '').trim();
  return (ORGAN.test(named) ? named : (SUBJECT.exec(named)?.[1] ?? named)) || null;
};

/** Whether a title says which year it reports on. */
export const namesYear = (title: string): boolean => YEAR.test(withoutNames(title));
/** Issuer as printed before the year in the title, and the year. What the title does not say is null and noted. */
export const titleParts = (title: string | null, line: number): TitleParts => {
  if (title === null) return { issuer: null, year: null, notes: [] };
  const found = YEAR.exec(withoutNames(title));
  const notes: SourceNote[] = [];
  if (!found?.[1]) notes.push({ code: 'year_missing', message: 'the title names no year', line });
  const before = found ? organ(title.slice(0, found.index)) : null;
  const after = before ? null : organ(SUBJECT.exec(title.slice(found ? found.index + found[0].length : 0))?.[1] ?? '');
  if (after)
    notes.push({ code: 'issuer_after_year', message: 'the issuer does not stand before the year in the title', line });
  if (!before && !after) notes.push({ code: 'issuer_missing', message: 'the title names no issuer', line });
  return { issuer: before ?? after, year: found?.[1] ? yearOf(found[1]) : null, notes };
};
