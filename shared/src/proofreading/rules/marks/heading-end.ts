import { readOrdinal } from '../../../numbering/ordinal.js';
import { eachMatch, type Rule } from '../../rule.js';

/** A numbered line that ends in 。 may be a sentence, or a heading whose text follows in the same line of the print. */
export const headingEnd: Rule = {
  id: 'heading-end',
  title: { zh: '标题末尾标点', en: 'End of a heading' },
  sentence: { zh: '独占一行的标题末尾不用标点。', en: 'A heading on a line of its own ends without punctuation.' },
  severity: 'warning',
  clause: 'GB/T 15834-2011 B.4',
  example: { wrong: '# （一）持续优化营商环境⟦；⟧', right: '# （一）持续优化营商环境' },
  inParagraph: ({ kind, text }) =>
    kind === 'heading'
      ? eachMatch(text, /(?<![。；，、：])[。；，、：]{1,9}(?=\s{0,9}$)/g, ({ 0: marks }) => {
          const ordinal = readOrdinal(text);
          return ordinal && (marks === '。' || ordinal.rest.trimStart() === '') ? null : { suggestion: '' };
        })
      : [],
};
