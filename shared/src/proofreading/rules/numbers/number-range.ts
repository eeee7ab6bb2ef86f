import { ADDRESS } from '../../../document/characters/punctuation.js';
import { blanked } from '../../../document/blanked.js';
import { eachMatch, type Rule } from '../../rule.js';

const NUMBER = String.raw`(0\.\d{1,4}|[1-9]\d{0,8}(?:\.\d{1,4})?|0)`;
const UNIT =
  '(?:学年|年|个?月|日|时(?!间)|天|周岁|周|岁|%|％|‰|个|件|宗|起|人|名|家|户|次|场|期|项|部|条|份|万|亿|千|百|元|公里|千米|米|平方|吨|亩|倍|分钟|小时|季度|度|℃|位|套|辆|批|页|款)';
const MARK = '[-‐‑–−－~∼─]|——|--';
/** 0769-22220000 and 2018-12-14 have a nought or a third number, 粤-3-5 a letter or a mark before. */
const RANGE = new RegExp(
  String.raw`(?<=(?<![\w.\-–~～/—A-Za-z])${NUMBER}(${UNIT}{0,2})\s?)(?:${MARK})(?=\s?${NUMBER}(${UNIT}))`,
  'g',
);
const TIME = /^(?:学年|年|个?月|日|时|季度)/;

/** 11—2月 crosses the year; else what does not rise is a code or a score. */
const rises = (from: string, fromUnit: string, to: string, unit: string) =>
  Number(from) < Number(to) || (/月|日|时/.test(unit) && (fromUnit !== '' || Number(from) <= 31));
const isYears = (from: string, to: string, unit: string) => !/年/.test(unit) || from.length === to.length;

export const numberRange: Rule = {
  id: 'number-range',
  title: { zh: '数值、时间的起止', en: 'The mark of a range' },
  sentence: {
    zh: '时间的起止用一字线（—），数值的范围用浪纹线（～）或一字线，不用半字线和半角浪纹线。',
    en: 'A range of time has —, one of values ～ or —, and neither a hyphen nor a half-width ~.',
  },
  severity: 'warning',
  clause: 'GB/T 15834-2011 4.13.3，GB/T 15835-2011 5.1',
  example: { wrong: '2015⟦-⟧2020年，每年办理10⟦-⟧20件。', right: '2015—2020年，每年办理10～20件。' },
  inParagraph: ({ text }) =>
    eachMatch(blanked(text, ADDRESS), RANGE, ([, from, fromUnit, to, unit]) =>
      rises(from!, fromUnit!, to!, unit!) && isYears(from!, to!, unit!)
        ? { suggestion: TIME.test(unit!) ? '—' : '～' }
        : null,
    ),
};
