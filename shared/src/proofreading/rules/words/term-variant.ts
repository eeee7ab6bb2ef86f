import { type Glossary, termHolds, type Term } from '../../glossary.js';
import type { Rule, Span } from '../../rule.js';
import { asRead } from '../../text/as-read.js';
import { wordList } from '../../text/word-list.js';

interface Search {
  readonly wordsIn: ReturnType<typeof wordList>;
  readonly of: ReadonlyMap<string, Term>;
}

/** The right terms are searched too: what stands within one is no variant of another. */
function searchOf(glossary: Glossary, year: number | undefined): Search {
  const terms = glossary.terms.filter((term) => termHolds(term, year));
  const right = new Set(terms.map(({ term }) => asRead(term)));
  const of = new Map(terms.flatMap((term) => term.variants.map((variant) => [asRead(variant), term] as const)));
  for (const term of right) of.delete(term);
  return { wordsIn: wordList([...right, ...of.keys()]), of };
}

/** What is made of a glossary for a year, made once: a text is read paragraph by paragraph. */
export function oncePerYear<Made>(make: (glossary: Glossary, year: number | undefined) => Made): typeof make {
  const all = new WeakMap<Glossary, Map<number | undefined, Made>>();
  return (glossary, year) => {
    const years = all.get(glossary) ?? new Map<number | undefined, Made>();
    const made = years.get(year) ?? make(glossary, year);
    all.set(glossary, years.set(year, made));
    return made;
  };
}
const searchFor = oncePerYear(searchOf);

/** 原工商行政管理局 is called by the name it had. */
const FORMER = /(?:原|原来的|前|更名前的|改名前的)[“]?[\p{Script=Han}]{0,4}$/u;
const LONGEST_FORMER = 12;

/** Where a text has an entry. */
export interface EntryHit extends Span {
  readonly term: Term;
}

/** Where a paragraph has variants, as rules read it. */
export function variantsIn(text: string, glossary: Glossary, year: number | undefined): EntryHit[] {
  const { wordsIn, of } = searchFor(glossary, year);
  return wordsIn(text).flatMap(({ word, at }) => {
    const term = of.get(word);
    if (!term) return [];
    if (term.from !== undefined && FORMER.test(text.slice(Math.max(0, at - LONGEST_FORMER), at))) return [];
    return [{ term, at, length: word.length }];
  });
}

/** A hint of the glossary is no certainty, so it comes without a suggestion. */
export const termVariant: Rule = {
  id: 'term-variant',
  title: { zh: '用语不规范', en: 'Not the set term' },
  sentence: { zh: '固定用语按用语表的写法写。', en: 'A set term is written as the glossary has it.' },
  severity: 'warning',
  example: { wrong: '推行⟦双随机一公开⟧监管。', right: '推行双随机、一公开监管。' },
  inParagraph: ({ text }, { glossary, year }) =>
    variantsIn(text, glossary, year).map(({ term: { term, note, severity }, at, length }) => {
      const message = {
        zh: `规范的写法是“${term}”${note ? `：${note}` : ''}。`,
        en: `The set term is ${term}${note ? `: ${note}` : ''}.`,
      };
      return severity === 'hint'
        ? { at, length, severity, message }
        : { at, length, severity, message, suggestion: term };
    }),
};
