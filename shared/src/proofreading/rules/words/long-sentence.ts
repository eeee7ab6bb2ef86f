import { eachMatch, type Rule } from '../../rule.js';

const SENTENCE = /[^。！？；]+[。！？；]?/g;
const LONG = 120;
const TOO_LONG = 200;
const signs = (text: string) => text.replaceAll(/\s/g, '').length;

export const longSentence: Rule = {
  id: 'long-sentence',
  title: { zh: '句子过长', en: 'A long sentence' },
  sentence: {
    zh: '一句话超过120个字就难读，超过200个字应当断开。',
    en: 'A sentence of more than 120 signs is hard to read, and one of more than 200 is to be divided.',
  },
  severity: 'warning',
  example: {
    wrong:
      '⟦各单位要认真贯彻落实全省法治政府建设工作会议精神，结合本单位的实际情况，制定年度工作方案，明确责任领导和责任人员，细化工作措施和完成时限，定期召开会议研究解决推进过程中遇到的困难和问题，及时总结推广基层创造的好经验好做法，年底前将全年工作情况书面报送市法制局汇总。⟧',
    right:
      '各单位要认真贯彻落实全省法治政府建设工作会议精神，结合本单位的实际情况，制定年度工作方案，明确责任领导和责任人员。工作措施和完成时限要细化，遇到的困难和问题要及时研究解决。年底前将全年工作情况书面报送市法制局汇总。',
  },
  inParagraph: ({ kind, text }) =>
    kind === 'prose'
      ? eachMatch(text, SENTENCE, ([sentence]) => {
          const length = signs(sentence);
          const message = {
            zh: `这句话有${length}个字，建议断开。`,
            en: `This sentence has ${length} signs; divide it.`,
          };
          return length > LONG ? { message, severity: length > TOO_LONG ? 'warning' : 'hint' } : null;
        })
      : [],
};
