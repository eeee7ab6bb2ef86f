import { toChinese } from '../../../numbering/numerals.js';
import { eachMatch, type Found, type Rule, type Words } from '../../rule.js';

const FIGURE = String.raw`(?:\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九十百千]{1,6})[十百千万亿]{0,2}`;
/** 最近十余年, 预约100余件: no 近 and no 约 of a number. */
const NEAR = String.raw`(?<![最附邻临靠贴亲相新])近`;
const ABOUT = String.raw`(?<![预条合节公契违签制履续邀集特缔失毁爽简隐大])约|大约|大概`;
const UNIT =
  '(?:个百分点|个工作日|个月|人次|件次|户次|批次|场次|公里|千米|平方米|平方公里|立方米|小时|分钟|万元|亿元|[%％件宗起个家户人名位次场期项部条天日年月周元米吨亩份篇册批辆台套处所座栋岁倍级层])';

/** 近二十余年 is a time that is near. */
const TWICE = new RegExp(
  String.raw`(?:${NEAR}|将近|接近|${ABOUT})[有为]?${FIGURE}[余多](?!元[化]|样|功能|部门|媒体|年|月|天|日|个月|载|世纪)`,
  'g',
);
const ABOUT_SO = new RegExp(`(?:${ABOUT})[有为占]?${FIGURE}${UNIT}?(?:左右|上下)(?![两岸侧手为])`, 'g');
const NEAR_SO = new RegExp(`(?:${NEAR}|将近|接近)${FIGURE}${UNIT}?(?:左右|上下)(?![两岸侧手为])`, 'g');
const OVER_OVER = new RegExp(`(?<!不)(?:超过|逾|多于)${FIGURE}[余多]?${UNIT}?以上`, 'g');
const NEAR_OVER = new RegExp(`(?:${NEAR}|将近|接近)${FIGURE}${UNIT}?以上`, 'g');
const FIGURES_AND_SOME = /(?<![\d.第])([1-9]0)几(?![何率])/g;
const SOME_AND_FIGURES = /几(10{1,3})(?!\d)/g;

const COUNTED = '(?:个(?!体)|天|名|件|人|家|位|次(?!会)|里|岁|个月|十|百|千|万|分钟|小时)';
const SIGNS = '零一二三四五六七八九';
/** 三、四款 and 3、5号线 are two things, 三、五天 is some days. */
const CHINESE_PAUSE = new RegExp(
  `(?<=[\\p{Script=Han}，](?<![第一二三四五六七八九十百千别年月]|分别.))([一二三四五六七八])、([二三四五六七八九])(?=${COUNTED})`,
  'gu',
);
const FIGURE_PAUSE = new RegExp(
  `(?<=[\\p{Script=Han}，](?<![第表图题例类号条款项章节附件案目别年月]|分别.))([1-8])、([2-9])(?=${COUNTED})`,
  'gu',
);
const isSome = (from: number, to: number) => to === from + 1 || (from === 3 && to === 5);

const contrary: Words = { zh: '两种表示概数的写法不能同用。', en: 'Two ways of saying "about" contradict each other.' };
const some: Words = {
  zh: '相邻两数连用表示概数，用汉字，中间不加顿号。',
  en: 'Two numbers that mean "some" are Chinese, without a pause mark.',
};
const withSome: Words = { zh: '含“几”的概数用汉字数字。', en: 'A number with 几 is written in Chinese numerals.' };

const pauses = (text: string): Found[] => [
  ...eachMatch(text, CHINESE_PAUSE, ([, from, to]) =>
    isSome(SIGNS.indexOf(from!), SIGNS.indexOf(to!))
      ? { message: some, severity: 'warning', suggestion: `${from}${to}` }
      : null,
  ),
  ...eachMatch(text, FIGURE_PAUSE, ([, from, to]) => {
    if (!isSome(Number(from), Number(to))) return null;
    const suggestion = `${from === '1' && to === '2' ? '一两' : SIGNS[Number(from)]! + SIGNS[Number(to)]!}`;
    return { message: some, severity: 'warning', suggestion };
  }),
];

/** 近 and 余 say contrary things, and which is meant the writer knows; 约…左右 says one thing twice. */
export const approximateNumber: Rule = {
  id: 'approximate-number',
  title: { zh: '概数的写法', en: 'Approximate numbers' },
  sentence: {
    zh: '表示概数只用一种写法，含“几”的和相邻两数连用的用汉字数字。',
    en: 'An approximate number is said to be so once; with 几, or as two numbers side by side, it is in Chinese numerals.',
  },
  severity: 'error',
  clause: 'GB/T 15835-2011 4.2.2，GB/T 15834-2011 4.5.3.4',
  example: { wrong: '办理案件⟦约100件左右⟧。', right: '办理案件约100件。' },
  inParagraph: ({ text }) => [
    ...eachMatch(text, TWICE, () => ({ message: contrary })),
    ...eachMatch(text, ABOUT_SO, ([span]) => ({ message: contrary, suggestion: span.slice(0, -2) })),
    ...eachMatch(text, NEAR_SO, () => ({ message: contrary })),
    ...eachMatch(text, OVER_OVER, ([span]) => ({ message: contrary, suggestion: span.slice(0, -2) })),
    ...eachMatch(text, NEAR_OVER, () => ({ message: contrary })),
    ...eachMatch(text, FIGURES_AND_SOME, ([, tens]) => ({
      message: withSome,
      suggestion: `${toChinese(Number(tens))}几`,
    })),
    ...eachMatch(text, SOME_AND_FIGURES, ([, unit]) => ({
      message: withSome,
      suggestion: `几${toChinese(Number(unit)).replace(/^一/, '')}`,
    })),
    ...pauses(text),
  ],
};
