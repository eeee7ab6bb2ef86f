import { readOrdinal } from '../../../numbering/ordinal.js';
import type { Found, Rule } from '../../rule.js';

/** How it is typed, and which of its marks is wrong: what to put there. */
const FORMS: readonly (readonly [typed: RegExp, right: string])[] = [
  [/(?<=^[0-9０-９]{1,3})、/, '.'],
  [/(?<=^[一二三四五六七八九十百]{1,5})[.．]/, '、'],
  [/(?<=^（[^）]{1,9}）)[、.．]/, ''],
];

/** Before one more mark it is not certain which of them is wrong. */
const MARK = /^[\p{Pe}\p{Pf}\p{Po}(]/u;

const wrong = (text: string): Found[] => {
  const ordinal = readOrdinal(text);
  if (!ordinal || MARK.test(ordinal.rest)) return [];
  const typed = ordinal.typed.trim();
  const found = FORMS.flatMap(([pattern, suggestion]) => {
    const match = pattern.exec(typed);
    return match ? [{ at: text.indexOf(typed) + match.index, length: 1, suggestion }] : [];
  });
  return found.slice(0, 1);
};

export const ordinalForm: Rule = {
  id: 'ordinal-form',
  title: { zh: '序号写法', en: 'Form of an ordinal' },
  sentence: {
    zh: '序号写作“一、”“（一）”“1.”“（1）”，带括号的后面不加标点。',
    en: 'Ordinals are written 一、 （一） 1. （1）, with no mark after a bracket.',
  },
  severity: 'warning',
  clause: 'GB/T 9704-2012 7.3.3，GB/T 15834-2011 B.3',
  example: { wrong: '# （一）⟦、⟧推进简政放权', right: '# （一）推进简政放权' },
  inParagraph: ({ kind, text }) => (kind === 'cell' ? [] : wrong(text)),
};
