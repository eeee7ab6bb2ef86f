import { readFileSync } from 'node:fs';
import { cataloguePage } from './catalogue-page.js';
import { proofread, proofReader } from './proofread.js';
import { rules, themes } from './rules.js';
import { shippedGlossary } from './shipped-glossary.js';
import { markedOf, passagesOf } from './testing/marked.js';

const context = { year: 2018, glossary: shippedGlossary };

test('PROOFREADING.md is as the rules are; if not: npm run catalogue', () =>
  expect(readFileSync(new URL('../../../PROOFREADING.md', import.meta.url), 'utf8')).toBe(cataloguePage()));

test.each(themes.map(({ id, rules }) => [id, rules] as const))(
  'rules of the theme %s stand in its room',
  (id, rules) => {
    const room = (rule: string) => new URL(`./rules/${id}/${rule}.ts`, import.meta.url);
    for (const rule of rules) expect(readFileSync(room(rule.id), 'utf8')).toContain(`id: '${rule.id}'`);
  },
);

describe.each(rules.map((rule) => [rule.id, rule] as const))('the example of %s', (_, rule) => {
  const { wrong, right, register } = rule.example;
  const { tokens, ...known } = register ?? {};
  it('has what the rule finds marked', () => {
    const passages = passagesOf(wrong.replaceAll(/[⟦⟧]/g, ''), tokens);
    expect(markedOf(passages, proofReader({ ...context, ...known }, [rule])(passages))).toBe(wrong);
  });
  it('is right by every rule where it is right', () =>
    expect(
      proofread(passagesOf(right, tokens), { ...context, ...known }).filter(({ severity }) => severity !== 'hint'),
    ).toEqual([]));
});
