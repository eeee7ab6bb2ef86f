import { eachMatch, type Rule } from '../../rule.js';

/** The standard says "as a rule"; with other words between the marks the pause is right. */
export const pauseBetweenTitles: Rule = {
  id: 'pause-between-titles',
  title: { zh: '书名号、引号之间不用顿号', en: 'No pause mark between titles or quotations' },
  sentence: {
    zh: '并列的书名号之间、引号之间一般不加顿号。',
    en: 'Titles or quotations side by side stand without a pause mark between them.',
  },
  severity: 'warning',
  clause: 'GB/T 15834-2011 4.5.3.5',
  example: {
    wrong: '出台《城市供水办法》⟦、⟧《户外广告管理规定》。',
    right: '出台《城市供水办法》《户外广告管理规定》。',
  },
  inParagraph: ({ text }) => eachMatch(text, /(?<=》)、(?=《)|(?<=”)、(?=“)/g, () => ({ suggestion: '' })),
};
