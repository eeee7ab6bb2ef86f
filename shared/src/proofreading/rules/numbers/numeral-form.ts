import { fromChinese } from '../../../numbering/numerals.js';
import { blanked, inQuotation, inTitle } from '../../../document/blanked.js';
import { acrossText, type Rule } from '../../rule.js';

interface Count {
  readonly at: number;
  readonly length: number;
  /** In figures; undefined where it stands so already. */
  readonly figures?: string;
  readonly kind: 'count' | 'rate';
}

const UNIT =
  '(?:件次|人次|户次|场次|批次|件|宗|起(?!来)|人(?!民|大)|名|家(?!庭)|户|份|项|部(?!门|委|分|队|位|署)|卷|场(?!所|地)|期)';
const DIGIT = '[一二三四五六七八九]';
/** Numbers that count to the last unit: 三百六十六, 二十三, 十六; 一百, 二三十, 十几, 三项 are spoken of so. */
const CHINESE = new RegExp(
  `(?<![第几数两余近约逾超零一二三四五六七八九十百千万亿每])((?:${DIGIT}千零?)?(?:${DIGIT}百零?)?(?:${DIGIT}?十)?${DIGIT})(?<=[十百千零]${DIGIT})(?=${UNIT})`,
  'gu',
);
const CHINESE_RATE = new RegExp(
  `(?<!之|约|近)百分之((?:${DIGIT}?十)?${DIGIT}?)(?:点(${DIGIT}{1,3}))?(?![几多余一二三四五六七八九十百零点])`,
  'gu',
);
const FIGURES = new RegExp(`(?<![\\d.第])\\d{1,9}(?=${UNIT})`, 'gu');
const RATES = /\d[%％]/g;

const digitsOf = (some: string) => [...some].map((one) => fromChinese(one)).join('');
function rateOf(whole: string, part: string | undefined): string | null {
  const number = fromChinese(whole);
  return number === null ? null : `${number}${part === undefined ? '' : `.${digitsOf(part)}`}%`;
}

function counts(text: string): Count[] {
  const chinese = [...text.matchAll(CHINESE)].map(({ index, 1: numeral }) => ({
    at: index,
    length: numeral!.length,
    figures: `${fromChinese(numeral!) ?? ''}`,
    kind: 'count' as const,
  }));
  const rates = [...text.matchAll(CHINESE_RATE)].map(({ index, 0: span, 1: whole, 2: part }) => ({
    at: index,
    length: span.length,
    figures: rateOf(whole!, part) ?? '',
    kind: 'rate' as const,
  }));
  const plain = [
    ...[...text.matchAll(FIGURES)].map(({ index }) => ({ at: index, length: 1, kind: 'count' as const })),
    ...[...text.matchAll(RATES)].map(({ index }) => ({ at: index, length: 1, kind: 'rate' as const })),
  ];
  return [...[...chinese, ...rates].filter(({ figures }) => figures !== ''), ...plain];
}

export const numeralForm: Rule = {
  id: 'numeral-form',
  title: { zh: '数字形式前后不一', en: 'Two forms of numerals' },
  sentence: {
    zh: '同一场合的同类数字用同一种形式，统计数字用阿拉伯数字。',
    en: 'Numbers of one kind have one form in one place, and counts are in figures.',
  },
  severity: 'hint',
  clause: 'GB/T 15835-2011 4.1.1、4.3',
  example: { wrong: '办结案件1014件，其中维持⟦三百六十六⟧件。', right: '办结案件1014件，其中维持366件。' },
  acrossText: acrossText({
    gather: ({ text }) => counts(blanked(text, inTitle, inQuotation)),
    judge: (gathered) => {
      const all = gathered.flatMap((some, paragraph) => some.map((one) => ({ ...one, paragraph })));
      const inFigures = new Set(all.filter(({ figures }) => figures === undefined).map(({ kind }) => kind));
      return all.flatMap(({ at, length, paragraph, figures, kind }) =>
        figures !== undefined && inFigures.has(kind) ? [{ at, length, paragraph, suggestion: figures }] : [],
      );
    },
  }),
};
