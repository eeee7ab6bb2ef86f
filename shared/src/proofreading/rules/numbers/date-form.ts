import { ADDRESS } from '../../../document/characters/punctuation.js';
import { blanked, inTitle, inYearOfNumber } from '../../../document/blanked.js';
import { eachMatch, type Found, type Rule } from '../../rule.js';

/** 徒刑10年6月 lasts, 18年6月 is a month. */
const SHORT_YEAR = /(?<![\d.年第满达共长历时约近徒刑期龄限余多至—–~～-])['‘’]?(\d\d)(?=年(?:0?[1-9]|1[0-2])月)/g;
const APOSTROPHE_YEAR = /['‘’](\d\d)(?=年(?![^‘’]{0,30}’))(?<!\d.\d\d)/g;
const ALL_FIGURES = /(?<![\w.\-/])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\w\-/]|\.\d|\s{1,2}\d{1,2}:)/g;
const DAY_AS_NUMBER = /(?<=(?:^|\D)(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\d|3[01]))号(?![台文令楼线院公机])/g;
const CHINESE_YEAR =
  /(?:二[零〇○◯OoОоΟο０0][一二三四五六七八九零〇○◯OoОоΟο０0]{2}|一[八九][一二三四五六七八九零〇○◯]{2})(?=年)/g;
const ZERO = /[零○◯OoОоΟο０0]/g;
const MIXED_YEAR = /2[OoОоΟο○〇零](\d\d)(?=年)/g;
const EMPTY_PLACE = /(?<![\w.:：\-/])0(?=[1-9][月日号])/g;

const century = (year: string) => (Number(year) < 50 ? '20' : '19') + year;
const isDate = (year: string, month: string, day: string) =>
  /^(?:19|20)/.test(year) && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

const shortYears = (text: string): Found[] => {
  const [short, written] = [SHORT_YEAR, APOSTROPHE_YEAR].map((pattern) =>
    eachMatch(text, pattern, ([, year]) => ({ suggestion: century(year!) })),
  );
  const known = new Set(short!.map(({ at }) => at));
  return [...short!, ...written!.filter(({ at }) => !known.has(at))];
};
const figures = (text: string): Found[] =>
  eachMatch(text, ALL_FIGURES, ([, year, , month, day]) =>
    isDate(year!, month!, day!) ? { suggestion: `${year}年${Number(month)}月${Number(day)}日` } : null,
  );
const chineseYears = (text: string): Found[] =>
  eachMatch(text, CHINESE_YEAR, ([year]) => {
    const suggestion = year.replaceAll(ZERO, '〇');
    return suggestion === year ? null : { suggestion };
  });

/** A table has room for 2018-12-14 alone, and the standard allows it there. */
export const dateForm: Rule = {
  id: 'date-form',
  title: { zh: '年月日不简写', en: 'Dates in full' },
  sentence: {
    zh: '年份用四位数字，日期写作“某年某月某日”，月、日不编虚位。',
    en: 'A year has four figures, and a date is written with 年, 月 and 日 and without leading noughts.',
  },
  severity: 'warning',
  clause: 'GB/T 15835-2011 5.1，GB/T 9704-2012 7.3.5.4',
  example: { wrong: '会议于⟦2018.12.14⟧召开。', right: '会议于2018年12月14日召开。' },
  inParagraph: ({ kind, text: whole }) => {
    const text = blanked(whole, inTitle, inYearOfNumber, ADDRESS);
    return [
      ...shortYears(text),
      ...(kind === 'cell' ? [] : figures(text)),
      ...eachMatch(text, DAY_AS_NUMBER, () => ({ suggestion: '日' })),
      ...chineseYears(text),
      ...eachMatch(text, MIXED_YEAR, ([, rest]) => ({ suggestion: `20${rest}` })),
      ...eachMatch(text, EMPTY_PLACE, () => ({ suggestion: '' })),
    ];
  },
};
