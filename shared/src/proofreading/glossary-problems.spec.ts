import type { Glossary, GlossaryList, Term } from './glossary.js';
import { entryProblem, glossaryCodes, isShipped } from './glossary-problems.js';
import { glossaryWith, changeProblem } from './glossary-changes.js';
import { shippedGlossary } from './shipped-glossary.js';

const entry = (term: string, ...variants: string[]): Term => ({ term, variants, severity: 'warning' });
const glossary: Glossary = {
  terms: [
    entry('镇（街道）', '镇街', '镇、街'),
    { ...entry('市监局', '工商局'), from: '2019-01-01' },
    { ...entry('老写法', '旧写法'), off: true },
  ],
  sensitive: [{ ...entry('内部资料'), severity: 'error' }],
};
const problem = (list: GlossaryList, term: Term, was: string | null = null) => {
  const { code, params = {} } = entryProblem(glossary, list, term, was) ?? { code: '-' };
  return [code, params['word'], params['n'] ?? params['most']].filter((one) => one !== undefined).join(' ');
};

// prettier-ignore
test.each<[string, Term, string | null, string]>([
  ['one that nothing speaks against', entry('新词', '新辞'), null, '-'],
  ['itself', entry('镇（街道）', '镇街', '各镇区'), '镇（街道）', '-'],
  ['no term', entry('', '镇街'), null, 'term_missing'],
  ['no variant', entry('新词'), null, 'variants_missing'],
  ['a long term', entry('词'.repeat(61), '辞'), null, `term_too_long ${'词'.repeat(61)} 60`],
  ['a long variant', entry('新词', '辞'.repeat(61)), null, `term_too_long ${'辞'.repeat(61)} 60`],
  ['a long note', { ...entry('新词', '新辞'), note: '注'.repeat(201) }, null, `term_too_long ${'注'.repeat(201)} 200`],
  ['many variants', entry('新词', ...Array.from({ length: 21 }, (_, at) => `辞${at}`)), null, 'too_many_variants 20'],
  ['the sign between variants', entry('新词', '新辞；新瓷'), null, 'variant_has_separator 新辞；新瓷'],
  ['an end before its beginning', { ...entry('新词', '新辞'), from: '2019-01-02', until: '2019-01-01' }, null, 'from_after_until'],
  ['one day', { ...entry('新词', '新辞'), from: '2019-01-02', until: '2019-01-02' }, null, '-'],
  ['a variant that is the term', entry('新词', '新词'), null, 'variant_is_its_term 新词'],
  ['the same by its marks', entry('双随机，一公开', '双随机,一公开'), null, 'variant_is_its_term 双随机,一公开'],
  ['a term that is there', entry('镇（街道）', '各镇'), null, 'entry_known 镇（街道） 1'],
  ['by its marks', entry('镇(街道)', '各镇'), null, 'entry_known 镇(街道) 1'],
  ['renamed to one that is there', entry('镇（街道）', '旧写法'), '老写法', 'entry_known 镇（街道） 1'],
  ['a variant that is there', entry('街镇', '镇、街'), null, 'variant_known 镇、街 1'],
  ['a variant that is a term', entry('街镇', '镇（街道）'), null, 'variant_is_term 镇（街道） 1'],
  ['a term that is a variant', entry('镇街', '街镇'), null, 'term_is_variant 镇街 1'],
  ['a variant of another time', { ...entry('工商所', '工商局'), until: '2018-12-31' }, null, '-'],
  ['of the same time', { ...entry('工商所', '工商局'), until: '2019-01-01' }, null, 'variant_known 工商局 2'],
  ['what is switched off', entry('好写法', '旧写法'), null, '-'],
  ['to switch off what stands against another', { ...entry('街镇', '镇街'), off: true }, null, '-'],
  ['a term that is switched off', entry('老写法', '怪写法'), null, 'entry_known 老写法 3'],
])('%s: %j', (_, term, was, expected) => expect(problem('terms', term, was)).toBe(expected));

test('a sensitive word has no variants, and is there once', () => {
  expect([problem('sensitive', entry('不对外')), problem('sensitive', entry('内部资料'))]).toEqual([
    '-',
    'entry_known 内部资料 1',
  ]);
});

test('what every city begins with speaks against nothing in it', () => {
  const problems = (['terms', 'sensitive'] as const).flatMap((list) =>
    shippedGlossary[list].flatMap((one) => {
      const { code, params } = entryProblem(shippedGlossary, list, one, one.term) ?? {};
      return code ? [`${one.term}: ${code} ${JSON.stringify(params)}`] : [];
    }),
  );
  expect(problems).toEqual([]);
  expect([isShipped('terms', '台账'), isShipped('sensitive', '台账'), isShipped('terms', '新词')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('what every city begins with is changed and switched off, and stays', () => {
  const shipped = shippedGlossary.terms.find(({ term }) => term === '台账')!;
  const code = (term: Term | null, was: string | null = '台账') =>
    changeProblem(shippedGlossary, { list: 'terms', was, term })?.code ?? '-';
  expect(code(null)).toBe('shipped_stays');
  expect(code({ ...shipped, term: '台账簿' })).toBe('shipped_stays');
  expect(code({ ...shipped, off: true })).toBe('-');
  expect(code({ ...shipped, variants: ['台帐', '抬账'] })).toBe('-');
  const own = glossaryWith(shippedGlossary, { list: 'terms', was: null, term: entry('新词', '新辞') });
  expect(changeProblem(own, { list: 'terms', was: '新词', term: null })).toBeNull();
});

test('a list has an end', () => {
  const full = { ...glossary, terms: Array.from({ length: 1000 }, (_, at) => entry(`词${at}`, `辞${at}`)) };
  expect(changeProblem(full, { list: 'terms', was: null, term: entry('新词', '新辞') })).toEqual({
    code: 'glossary_full',
    params: { most: 1000 },
  });
  expect(changeProblem(full, { list: 'terms', was: '词1', term: entry('新词', '新辞') })).toBeNull();
  expect(glossaryCodes).toContain('glossary_full');
});
