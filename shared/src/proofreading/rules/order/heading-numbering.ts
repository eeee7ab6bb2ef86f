import { lineOrder } from './line-order.js';
import { gatherLines, type LineFact } from './numbered-lines.js';
import { acrossText, type Rule } from '../../rule.js';

export const headingNumbering: Rule = {
  id: 'heading-numbering',
  title: { zh: '标题序号', en: 'Numbers of headings' },
  sentence: {
    zh: '序号从头依次编排，层次依次为“一、”“（一）”“1.”“（1）”。',
    en: 'Numbers run on from the first, and the levels are 一, （一）, 1. and （1） from above.',
  },
  severity: 'error',
  clause: 'GB/T 9704-2012 7.3.3',
  example: { wrong: '# 一、依法履行职能\n# ⟦三、⟧完善制度体系', right: '# 一、依法履行职能\n# 二、完善制度体系' },
  acrossText: acrossText<LineFact>({ gather: gatherLines, judge: lineOrder }),
};
