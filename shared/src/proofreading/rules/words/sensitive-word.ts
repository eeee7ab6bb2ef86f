import { asRead } from '../../text/as-read.js';
import { blanked, inTitle } from '../../../document/blanked.js';
import { type Glossary, termHolds } from '../../glossary.js';
import type { Rule } from '../../rule.js';
import { wordList } from '../../text/word-list.js';
import { type EntryHit, oncePerYear } from './term-variant.js';

const searchFor = oncePerYear((glossary, year) => {
  const of = new Map(glossary.sensitive.filter((one) => termHolds(one, year)).map((one) => [asRead(one.term), one]));
  return { wordsIn: wordList(of.keys()), of };
});

/** Where a paragraph has sensitive words, as rules read it; what a document is called is its name. */
export function sensitiveIn(text: string, glossary: Glossary, year: number | undefined): EntryHit[] {
  const { wordsIn, of } = searchFor(glossary, year);
  return wordsIn(blanked(text, inTitle)).map(({ word, at }) => ({
    term: of.get(word)!,
    at,
    length: word.length,
  }));
}

export const sensitiveWord: Rule = {
  id: 'sensitive-word',
  title: { zh: '敏感词', en: 'A sensitive word' },
  sentence: { zh: '公开的报告里不能有敏感词。', en: 'A sensitive word must not stand in a report for the public.' },
  severity: 'error',
  example: { wrong: '案件名单属于⟦内部资料⟧。', right: '案件名单另行依法处理。' },
  inParagraph: ({ text }, { glossary, year }) =>
    sensitiveIn(text, glossary, year).map(({ term: { term, note, severity }, at, length }) => ({
      at,
      length,
      severity,
      message: {
        zh: `“${term}”是敏感词${note ? `：${note}` : ''}。`,
        en: `${term} is a sensitive word${note ? `: ${note}` : ''}.`,
      },
    })),
};
