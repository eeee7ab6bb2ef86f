import { eachMatch, type Rule } from '../../rule.js';

const NUMBER =
  /(?<=\p{Script=Han})[〔[［【（(](?<year>(?:19|20)?\d{2})[〕\]］】）)]第?0{0,9}(?<number>[1-9]\d{0,4})号/gu;
/** A contract, a case or a notice may have its year in round brackets: only after what ends a body's short name is it wrong. */
const SHORT_NAME = /[府办发函规字纪]$/;
const NO_SHORT_NAME = /(?:印|颁|签|核|举|主|承|开|督)[发办]$/;

/** The year in full in 〔〕, the number without 第 and without zeros before it. */
export const documentNumber: Rule = {
  id: 'document-number',
  title: { zh: '发文字号', en: 'Document number' },
  sentence: {
    zh: '发文字号的年份用全称，以六角括号“〔〕”括入，顺序号不加“第”字、不编虚位。',
    en: 'A document number has its full year in 〔〕 and its number without 第 or leading zeros.',
  },
  severity: 'error',
  clause: 'GB/T 9704-2012 7.2.5',
  example: { wrong: '根据云府⟦[2018]12号⟧文件的要求。', right: '根据云府〔2018〕12号文件的要求。' },
  inParagraph: ({ text }) =>
    eachMatch(text, NUMBER, ({ 0: typed, index, groups }) => {
      const { year, number } = groups!;
      const before = text.slice(Math.max(0, index - 2), index);
      const isNumber = !/^[（(]/.test(typed) || (SHORT_NAME.test(before) && !NO_SHORT_NAME.test(before));
      const right = `〔${year!.length === 2 ? `20${year}` : year}〕${number}号`;
      if (!isNumber || typed === right) return null;
      return year!.length === 2 && Number(year) > 49 ? {} : { suggestion: right };
    }),
};
