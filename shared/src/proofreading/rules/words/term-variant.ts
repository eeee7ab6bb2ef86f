import type { Glossary, Term } from '../../glossary.js';
import { eachMatch, type Rule } from '../../rule.js';
import { anyOf } from '../../words.js';

interface Search {
  readonly pattern: RegExp;
  readonly of: ReadonlyMap<string, Term>;
}

/** A term holds where it was valid by the end of the year, and still in its first days. */
const holds = ({ from, until }: Term, year: number | undefined): boolean =>
  year === undefined
    ? from === undefined && until === undefined
    : (from === undefined || from <= `${year}-12-31`) && (until === undefined || until >= `${year}-01-01`);

/** The right terms are searched too: what stands within one is no variant of another. */
function searchOf(glossary: Glossary, year: number | undefined): Search {
  const terms = glossary.terms.filter((term) => holds(term, year));
  const right = new Set(terms.map(({ term }) => term));
  const of = new Map(terms.flatMap((term) => term.variants.map((variant) => [variant, term] as const)));
  for (const term of right) of.delete(term);
  return { pattern: anyOf([...right, ...of.keys()]), of };
}

const searches = new WeakMap<Glossary, Map<number | undefined, Search>>();
function searchFor(glossary: Glossary, year: number | undefined): Search {
  const years = searches.get(glossary) ?? new Map<number | undefined, Search>();
  const search = years.get(year) ?? searchOf(glossary, year);
  searches.set(glossary, years.set(year, search));
  return search;
}

/** 原工商行政管理局 is called by the name it had. */
const FORMER = /(?:原|原来的|前|更名前的|改名前的)[“]?[\p{Script=Han}]{0,4}$/u;
const LONGEST_FORMER = 12;

/** A hint of the glossary is no certainty, so it comes without a suggestion. */
export const termVariant: Rule = {
  id: 'term-variant',
  title: { zh: '用语不规范', en: 'Not the set term' },
  sentence: { zh: '固定用语按用语表的写法写。', en: 'A set term is written as the glossary has it.' },
  severity: 'warning',
  inParagraph: ({ text }, { glossary, year }) => {
    const { pattern, of } = searchFor(glossary, year);
    return eachMatch(text, pattern, ({ 0: span, index }) => {
      const term = of.get(span);
      if (!term) return null;
      if (term.from !== undefined && FORMER.test(text.slice(Math.max(0, index - LONGEST_FORMER), index))) return null;
      const message = {
        zh: `规范的写法是“${term.term}”${term.note ? `：${term.note}` : ''}。`,
        en: `The set term is ${term.term}${term.note ? `: ${term.note}` : ''}.`,
      };
      const { severity } = term;
      return severity === 'hint' ? { severity, message } : { severity, message, suggestion: term.term };
    });
  },
};
