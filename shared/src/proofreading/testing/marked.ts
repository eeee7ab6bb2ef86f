import { type Finding, placesOf } from '../finding.js';
import { mended as mendedTexts, type PlainParagraph, proofReader } from '../proofread.js';
import type { Context, ExampleRegister, FigureSpan, ParagraphKind, Rule } from '../rule.js';
import { shippedGlossary } from '../shipped-glossary.js';

const KINDS: readonly [prefix: string, kind: ParagraphKind][] = [
  ['# ', 'heading'],
  ['| ', 'cell'],
  ['', 'prose'],
];
type Tokens = ExampleRegister['tokens'];

const spansIn = (text: string, tokens: Tokens = {}): FigureSpan[] =>
  Object.entries(tokens).flatMap(([shown, token]) => {
    const spans: FigureSpan[] = [];
    for (let at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + 1))
      spans.push({ at, length: shown.length, ...token });
    return spans;
  });

/**
 * A text whose paragraphs stand on lines of their own: `# ` begins a heading, `| ` a cell of a table; figures of the
 * register wherever these words stand.
 */
export const passagesOf = (text: string, tokens?: Tokens): PlainParagraph[] =>
  text.split('\n').map((line) => {
    const [prefix, kind] = KINDS.find(([prefix]) => line.startsWith(prefix))!;
    const read = line.slice(prefix.length);
    const figures = spansIn(read, tokens);
    return { kind, text: read, ...(figures.length ? { figures } : {}) };
  });

const textOf = (passages: readonly PlainParagraph[], texts: readonly string[]): string =>
  texts.map((text, at) => KINDS.find(([, kind]) => kind === passages[at]!.kind)![0] + text).join('\n');

/** What is mended together is marked together. */
export const markedOf = (passages: readonly PlainParagraph[], findings: readonly Finding[]): string => {
  const texts = passages.map(({ text }) => text);
  const marks = findings.flatMap(placesOf).map((place) => {
    const span = texts[place.paragraph]!.slice(place.at, place.at + place.length);
    return { ...place, suggestion: `⟦${span}⟧` };
  });
  return textOf(passages, mendedTexts(texts, marks));
};

export interface Examples {
  readonly valid: readonly string[];
  /** What is found stands in ⟦⟧; after it the text with every suggestion taken, where there is one. */
  readonly invalid: readonly (readonly [marked: string, mended?: string])[];
  readonly context?: Partial<Context>;
  readonly tokens?: Tokens;
}

/** The specification of a rule: texts in which it finds nothing, and texts in which it finds just what is marked. */
export function examplesOf(rule: Rule, { valid, invalid, context, tokens }: Examples): void {
  const find = (passages: readonly PlainParagraph[]) =>
    proofReader({ year: 2018, glossary: shippedGlossary, ...context }, [rule])(passages);

  describe(rule.id, () => {
    it.each(valid)('finds nothing in %s', (text) => {
      const passages = passagesOf(text, tokens);
      expect(markedOf(passages, find(passages))).toBe(text);
    });
    it.each(invalid.map(([marked, mended]) => ({ marked, mended })))('finds $marked', ({ marked, mended }) => {
      const passages = passagesOf(marked.replaceAll(/[⟦⟧]/g, ''), tokens);
      const findings = find(passages);
      expect(markedOf(passages, findings)).toBe(marked);
      const texts = mendedTexts(
        passages.map(({ text }) => text),
        findings.flatMap(placesOf),
      );
      expect(textOf(passages, texts)).toBe(mended ?? marked.replaceAll(/[⟦⟧]/g, ''));
    });
  });
}
