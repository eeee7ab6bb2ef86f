import { fullWidth, halfWidthMarks } from '../../../document/characters/punctuation.js';
import type { Found, Rule } from '../../rule.js';

/** The brackets of a pair are one finding: mended alone, one would leave the other without its like. */
const marksOf = (text: string): Found[] => {
  const open: Found[][] = [];
  const found: Found[][] = [];
  for (const at of halfWidthMarks(text)) {
    const mark = { at, length: 1, suggestion: fullWidth(text[at]!) };
    const pair = text[at] === ')' ? open.pop() : undefined;
    const marks = pair ?? [];
    marks.push(mark);
    if (!pair) found.push(marks);
    if (text[at] === '(') open.push(marks);
  }
  return found.map(([mark, ...others]) => (others.length ? { ...mark!, others } : mark!));
};

export const halfWidth: Rule = {
  id: 'half-width-marks',
  title: { zh: '半角标点', en: 'Half-width punctuation' },
  sentence: { zh: '汉字旁的标点应为全角。', en: 'Punctuation beside Chinese is full-width.' },
  severity: 'warning',
  batch: true,
  clause: 'GB/T 15834-2011 5.1',
  example: { wrong: '健全工作制度⟦,⟧落实各方责任。', right: '健全工作制度，落实各方责任。' },
  inParagraph: ({ given }) => marksOf(given),
};
