import type { Glossary, GlossaryList, Term } from './glossary.js';
import { glossaryChanges, glossaryWith, mergeConflicts, mergedGlossary, sameTerm } from './glossary-changes.js';

const entry = (term: string, ...variants: string[]): Term => ({ term, variants, severity: 'warning' });
const glossary: Glossary = {
  terms: [entry('甲', '甲一'), entry('乙', '乙一', '乙二')],
  sensitive: [entry('丙')],
};
const names = (of: Glossary) => [of.terms, of.sensitive].map((list) => list.map(({ term }) => term).join('')).join(' ');
const told = (before: Glossary, after: Glossary) => {
  const { added, changed, removed } = glossaryChanges(before, after);
  const each = (all: readonly { list: GlossaryList; term: Term }[]) =>
    all.map(({ list, term }) => `${list} ${term.term}`);
  return {
    added: each(added),
    changed: each(changed.map(({ list, after: term }) => ({ list, term }))),
    removed: each(removed),
  };
};

test('an entry changes in its place, a new one comes last, and one is taken out', () => {
  const renamed = glossaryWith(glossary, { list: 'terms', was: '甲', term: entry('丁', '丁一') });
  const more = glossaryWith(renamed, { list: 'sensitive', was: null, term: entry('戊') });
  const less = glossaryWith(more, { list: 'terms', was: '乙', term: null });
  expect([renamed, more, less].map(names)).toEqual(['丁乙 丙', '丁乙 丙戊', '丁 丙戊']);
  expect(told(glossary, less)).toEqual({
    added: ['terms 丁', 'sensitive 戊'],
    changed: [],
    removed: ['terms 甲', 'terms 乙'],
  });
});

test('parts that say nothing are no change', () => {
  const said: Term = { ...entry('甲', '甲一', ' 甲一 ', ''), note: ' ', from: undefined, off: undefined };
  expect(sameTerm(said, glossary.terms[0]!)).toBe(true);
  expect(sameTerm({ ...said, off: true }, glossary.terms[0]!)).toBe(false);
  expect(told(glossary, glossaryWith(glossary, { list: 'terms', was: '甲', term: said }))).toEqual({
    added: [],
    changed: [],
    removed: [],
  });
  const off = glossaryWith(glossary, { list: 'terms', was: '甲', term: { ...said, off: true } });
  expect(told(glossary, off).changed).toEqual(['terms 甲']);
});

test('a list from outside: what it adds, changes, says already, and what stands against it', () => {
  const {
    glossary: after,
    changes,
    same,
    conflicts,
  } = mergedGlossary(glossary, [
    { list: 'terms', term: entry('甲', '甲一') },
    { list: 'terms', term: entry('乙', '乙一', '乙三') },
    { list: 'terms', term: entry('丁', '乙二') },
    { list: 'terms', term: entry('戊', '甲一') },
    { list: 'terms', term: entry('己') },
    { list: 'sensitive', term: entry('庚') },
  ]);
  expect(told(glossary, after)).toEqual({ added: ['terms 丁', 'sensitive 庚'], changed: ['terms 乙'], removed: [] });
  expect([changes.added.length, changes.changed.length, same]).toEqual([2, 1, 1]);
  expect(conflicts.map(({ term, problem }) => [term.term, problem.code, problem.params?.['n']])).toEqual([
    ['戊', 'variant_known', 1],
    ['己', 'variants_missing', undefined],
  ]);
});

test('what stands against a list is asked once, however many fall with the first that does', () => {
  const chain: Glossary = { terms: ['甲', '乙', '丙'].map((term) => entry(term, `${term}一`)), sensitive: [] };
  const entries = [
    { list: 'terms' as const, term: entry('甲', '乙一') },
    { list: 'terms' as const, term: entry('乙', '丙一') },
    { list: 'terms' as const, term: entry('丙', '甲') },
  ];
  const terms = (conflicts: readonly { term: Term }[]) => conflicts.map(({ term }) => term.term);
  expect(terms(mergeConflicts(chain, entries))).toEqual(['甲', '丙']);
  expect(terms(mergedGlossary(chain, entries).conflicts)).toEqual(['甲', '丙', '乙']);
});

test('the same list again changes nothing', () => {
  const entries = [
    ...glossary.terms.map((term) => ({ list: 'terms' as const, term })),
    { list: 'sensitive' as const, term: entry('丙') },
  ];
  const { changes, same, conflicts } = mergedGlossary(glossary, entries);
  expect([changes, same, conflicts]).toEqual([{ added: [], changed: [], removed: [] }, 3, []]);
});
