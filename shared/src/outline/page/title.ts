import { chromeReason } from './chrome.js';
import { opensWithOrdinal } from '../body/markers.js';
import { type Placed, wordsOf } from '../place.js';
import type { SourceNote } from '../source-outline.js';

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
/** 某市人民政府关于某市2022年度…: who reports stands before 关于. */
const organ = (text: string): string | null => {
  const about = withoutNames(text).indexOf('关于');
  const named = (about > 0 ? text.slice(0, about) : text.replace(/^关于/, '')).trim();
  return (ORGAN.test(named) ? named : (SUBJECT.exec(named)?.[1] ?? named)) || null;
};

/** What such a report is called, in both scripts. */
export const TITLE_KIND =
  '(?:报告提纲|报告|報告|情况|情況|总结|總結|年报|年報|计划|計劃|打算|安排|思路|汇报|匯報|白皮书|白皮書)';
const TITLE_END = new RegExp(`${TITLE_KIND}(?:（[^（）]{1,20}）)?$`);
const TOPIC = /法治|依法行政|法制|依法治/;
const YEARLY = /[\d０-９]{4}年.*(?:报告|報告|总结|總結|年报|年報|汇报|匯報|白皮书|白皮書)/;
const LONGEST_TITLE = 80;
const LONGEST_FRAGMENT = 40;
const NO_TITLE = /[。；！？，_|>›»]|^附件|[一二]、/;
/** A title is a name; what opens with these is a sentence that tells of one. */
const OPENS_SENTENCE =
  /^(?:现|兹|谨|特)?将|^(?:根据|依据|依照|按照|遵照|对照|为了|为(?:认真|全面|深入|进一步|贯彻|切实))/;
const isBalanced = (text: string): boolean =>
  ['《》', '（）', '“”'].every(([open = '', close = '']) => text.split(open).length === text.split(close).length);

const isName = (text: string): boolean => !NO_TITLE.test(text) && !opensWithOrdinal(text) && !chromeReason(text);
/** Whether a line, or several joined, is called like a report on law-based government. */
export const isTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE &&
  TITLE_END.test(text) &&
  (TOPIC.test(text) || YEARLY.test(text)) &&
  isBalanced(text) &&
  !OPENS_SENTENCE.test(text) &&
  isName(text);
/** Whether a line may be one of several that a title is printed over. */
export const isTitleFragment = (text: string): boolean =>
  text.length <= LONGEST_FRAGMENT && !/[。；：，！？_|>]$/.test(text) && isName(text);
/** The same title, whatever spaces it is set with and whatever （公开稿） says behind it. */
export const sameTitle = (one: string, other: string): boolean => bareTitle(one) === bareTitle(other);
const bareTitle = (title: string): string => title.replace(/\s/g, '').replace(/（[^（）]*）$/, '');

/** Whether a title says which year it reports on. */
export const namesYear = (title: string): boolean => YEAR.test(withoutNames(title));
/** Issuer as printed before the year in the title, and the year. What the title does not say is null. */
export const titleParts = (title: string): Omit<TitleParts, 'notes'> & { issuerAt?: number } => {
  const found = YEAR.exec(withoutNames(title));
  const before = found ? organ(title.slice(0, found.index)) : null;
  const behind = found ? found.index + found[0].length : 0;
  const after = before ? null : organ(SUBJECT.exec(title.slice(behind))?.[1] ?? '');
  return {
    issuer: before ?? after,
    year: found?.[1] ? yearOf(found[1]) : null,
    ...(after ? { issuerAt: title.indexOf(after, behind) } : {}),
  };
};

/** The same of the title as it stands in the source; what it does not say is noted. */
export const namedIn = (title: Placed | null): TitleParts => {
  if (title === null) return { issuer: null, year: null, notes: [] };
  const { issuer, year, issuerAt } = titleParts(title.text);
  const line = title.origins[0]?.line ?? 1;
  const told = (code: SourceNote['code'], message: string, words = wordsOf(title)) => ({ code, message, line, words });
  const notes: SourceNote[] = [];
  if (year === null) notes.push(told('year_missing', 'the title names no year'));
  if (issuer !== null && issuerAt !== undefined)
    notes.push(
      told(
        'issuer_after_year',
        'the issuer does not stand before the year in the title',
        wordsOf(title, issuerAt, issuerAt + issuer.length),
      ),
    );
  if (issuer === null) notes.push(told('issuer_missing', 'the title names no issuer'));
  return { issuer, year, notes };
};
