import { eachMatch, type Rule } from '../../rule.js';

/** ？！ and up to three ！ or ？ may stand together; 。。。 may be meant for ……. */
const STANDS = /^[？！]{1,3}$/;
const ONE = /^(?:。。|，+|、+|；+|：+)$/;

export const doubledMarks: Rule = {
  id: 'doubled-marks',
  title: { zh: '标点重复', en: 'Doubled punctuation' },
  sentence: { zh: '一处停顿只用一个点号。', en: 'One stop stands in one place.' },
  severity: 'error',
  example: { wrong: '全年办结案件18件⟦。。⟧', right: '全年办结案件18件。' },
  inParagraph: ({ text }) =>
    eachMatch(text, /[。，、；：？！]{2,}/g, ({ 0: marks }) => {
      if (STANDS.test(marks)) return null;
      return ONE.test(marks) ? { suggestion: marks[0]! } : {};
    }),
};
