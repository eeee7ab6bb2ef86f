import { ADDRESS } from '../../../document/characters/punctuation.js';
import { blanked, inTitle, inYearOfNumber } from '../../../document/blanked.js';
import { acrossText, type Rule } from '../../rule.js';

interface Stated {
  readonly at: number;
  readonly length: number;
  /** How many years before the year of the report. */
  readonly ago: number;
}

/** A year that stands at the head of a clause or a heading and tells what was done in it. */
const STATED =
  /(?<=^|[。；！？：\s]|^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?)(\d{4})年(?=[，\s]|我[市县区省局镇]|全[市县区省局镇年]|[市县区]政府|各级|各单位|主要|工作|法治|基本)/g;
const COMPARES = /较|比|同期|相比|以来|以前|之前|起至|由|从|自/;
const LONGEST_CLAUSE = 24;

function stated(text: string, year: number): Stated[] {
  return [...text.matchAll(STATED)].flatMap((match) => {
    const [span, figures] = match;
    const clause = text
      .slice(match.index + span.length, match.index + span.length + LONGEST_CLAUSE)
      .split(/[，。；]/)[0]!;
    const ago = year - Number(figures);
    return (ago === 0 || ago === 1) && !COMPARES.test(clause) ? [{ at: match.index, length: span.length, ago }] : [];
  });
}

/**
 * A report begins as last year's text. Where the text tells of its own year elsewhere, or again and again of last year,
 * a statement of last year is left over; one alone in a text without its own year may be meant.
 */
export const leftOverYear: Rule = {
  id: 'left-over-year',
  title: { zh: '疑为上年年份', en: "Last year's year" },
  sentence: {
    zh: '报告写的是本年度，这里是上一年的年份，请核对是不是从上年报告沿用下来的。',
    en: 'The report is about this year, and here stands the year before: see whether it was left over.',
  },
  severity: 'warning',
  example: {
    wrong: '2018年，全市办结案件1014件。\n⟦2017年⟧，我市各级行政机关依法履职。',
    right: '2018年，全市办结案件1014件。\n2018年，我市各级行政机关依法履职。',
  },
  acrossText: acrossText({
    gather: ({ text }, { year }) =>
      year === undefined ? [] : stated(blanked(text, inTitle, inYearOfNumber, ADDRESS), year),
    judge: (gathered) => {
      const all = gathered.flatMap((some, paragraph) => some.map((one) => ({ ...one, paragraph })));
      const old = all.filter(({ ago }) => ago === 1);
      const isSure = old.length > 1 || all.length > old.length;
      return old.map(({ at, length, paragraph }) => ({
        at,
        length,
        paragraph,
        severity: isSure ? ('warning' as const) : ('hint' as const),
      }));
    },
  }),
};
