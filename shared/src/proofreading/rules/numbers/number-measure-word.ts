import { eachMatch, type Rule } from '../../rule.js';

/** Words before a number that counts nothing: it is a value or an amount, the name of a thing, or a place. */
const BEFORE = {
  value:
    '[为是达到至于约超近逾满足破过得失扣计减乘除以均成作取从由自]|[数量值率比分价龄距温压速]|(?<!增)加|[增降涨跌]幅|(?<!制)度|(?<!名)额',
  name: '[第号码届期线路楼栋幢室层型级类档版表图注双男女年月时](?<!代表)|[国省县]道|标段|地块|阶段|步骤|方案|案例|示例|附件|专栏|公式|电话|热线|传真|邮编|代码|平台',
  place: '[前后列居位]|排名|末位',
  typed: '[填写选按拨打标记]|填报|输入',
};
const NO_COUNT = new RegExp(`(?:${Object.values(BEFORE).join('|')})$`);
const SEEN = /[见如参][^。；，]{0,8}$/;
/** A name in marks, “云剑2018. */
const NAMED = /[“‘《][^”’》]{1,9}$/;
/** A year, or a number that people call. */
const CALLED = /^(?:(?:19|20)\d\d|1[12]\d|[19]\d{4}|985|211)$/;
const NUMBER = /(?<=\p{Script=Han}{2})\d{1,5}(?=[，。；、！？](?!\d))/gu;

export const numberMeasureWord: Rule = {
  id: 'number-measure-word',
  title: { zh: '数字缺量词', en: 'Number without measure word' },
  sentence: {
    zh: '计数的数字之后应当有量词，如“规章3件”。',
    en: 'A number that counts has a measure word, as in 规章3件.',
  },
  severity: 'error',
  example: { wrong: '出台政府规章⟦3⟧，修订政府规章2件。', right: '出台政府规章3件，修订政府规章2件。' },
  inParagraph: ({ kind, text }) =>
    kind === 'prose'
      ? eachMatch(text, NUMBER, ({ 0: number, index }) => {
          const before = text.slice(Math.max(0, index - 10), index);
          return [NO_COUNT, SEEN, NAMED].some((is) => is.test(before)) || CALLED.test(number) ? null : {};
        })
      : [],
};
