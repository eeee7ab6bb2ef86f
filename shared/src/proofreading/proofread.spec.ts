import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { growth } from '../testing/growth.js';
import { type Finding, placesOf } from './finding.js';
import { applied, type PlainParagraph, proofread, proofReader } from './proofread.js';
import type { RegisteredFigure } from '../figures/register.js';
import { type Rule } from './rule.js';
import { passagesOf } from './testing/marked.js';
import { severities } from './severity.js';
import { rules } from './rules.js';
import { shippedGlossary } from './shipped-glossary.js';
import { anyTexts, hostileTexts } from '../testing/texts.js';

const folder = new URL('./rules/', import.meta.url);
const figure = { decimals: 0, formula: null };
const figures: readonly RegisteredFigure[] = [
  { ...figure, id: 'requests', name: '行政复议申请', measure: '宗', values: { 2017: '366', 2018: '12' } },
  { ...figure, id: 'cases', name: '案件', measure: '件', values: { 2017: '366', 2018: '1014' } },
  { ...figure, id: 'rate', name: '办结率', measure: '%', values: { 2018: '98.7' }, decimals: 1 },
];
const context = { year: 2018, glossary: shippedGlossary, figures, jump: 30 };
/** Wherever these words stand, they are a figure of the register. */
const tokens = { '1014件': { figure: 'cases', year: null }, '366件': { figure: 'cases', year: 2017 } };
const prose = (...texts: string[]): PlainParagraph[] => texts.flatMap((text) => passagesOf(text, tokens));

describe('the rules', () => {
  it('are one a file, each called as its file and listed once', () => {
    const files = (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .filter((name) => readFileSync(new URL(name, folder), 'utf8').includes(': Rule = {'))
      .map((name) => basename(name, '.ts'));
    expect(rules.map(({ id }) => id).sort()).toEqual(files.sort());
  });
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s has its words and looks at something', (_, rule) => {
    expect(severities).toContain(rule.severity);
    expect(rule.title.zh).toMatch(/^\P{P}[^。！？]{2,24}$/u);
    expect(rule.sentence.zh).toMatch(/^[^。]{6,80}。$/);
    expect(rule.title.en).not.toBe('');
    expect(rule.sentence.en).toMatch(/\.$/);
    expect(rule.inParagraph ?? rule.acrossText).toBeDefined();
  });
});

const count = (findings: readonly Finding[], is: (finding: Finding) => boolean) => findings.filter(is).length;

describe('whatever the text', () => {
  it('findings lie in it, and a suggestion taken removes its finding and makes no new error', () =>
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const findings = proofread(prose(...texts), context);
        for (const finding of findings) {
          const { rule, paragraph, at, length, quote, suggestion } = finding;
          expect(length).toBeGreaterThan(0);
          for (const place of placesOf(finding))
            expect(texts[place.paragraph]!.length).toBeGreaterThanOrEqual(place.at + place.length);
          expect([quote, quote.length]).toEqual([texts[paragraph]!.slice(at, at + length), length]);
          if (suggestion === undefined) continue;
          const after = proofread(prose(...applied(texts, finding)), context);
          const isSame = (one: Finding) => one.rule === rule && one.quote === quote;
          const isError = ({ severity }: Finding) => severity === 'error';
          expect(count(after, isSame)).toBeLessThan(count(findings, isSame));
          expect(count(after, isError)).toBeLessThanOrEqual(count(findings, isError));
        }
      }),
      { numRuns: 400 },
    ));
  it('what is read again after a change is what would be read anew', () =>
    fc.assert(
      fc.property(anyTexts, anyTexts, (texts, [other]) => {
        const read = proofReader(context);
        read(prose(...texts));
        const changed = texts.toSpliced(1, 1, other!, texts[0]!);
        expect(read(prose(...changed))).toEqual(proofread(prose(...changed), context));
      }),
    ));
  it('is read again when another figure stands in the same words', () => {
    const of = (year: number | null): PlainParagraph => ({
      kind: 'prose',
      text: '办理案件1014件。',
      figures: [{ at: 4, length: 5, figure: 'cases', year }],
    });
    const read = proofReader(context);
    expect([of(2016), of(null)].map((one) => read([one]).map(({ rule }) => rule))).toEqual([[], ['figure-jump']]);
  });
  it.each(hostileTexts)('takes time in proportion to a text of $name', ({ of }) => {
    const power = (some: readonly Rule[]) =>
      growth((size) => proofReader(context, some)(prose(...of(size).split('\n'))), 40_000);
    const slow = power(rules) < 1.8 ? [] : rules.filter((rule) => power([rule]) >= 1.8).map(({ id }) => id);
    expect(slow).toEqual([]);
  });
});
