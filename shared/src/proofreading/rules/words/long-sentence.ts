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
