import { type Finding, type Place, placesOf } from './finding.js';
import { folded } from './folding.js';
import type { Context, FigureSpan, Found, Paragraph, ParagraphKind, Rule } from './rule.js';
import { rules as allRules } from './rules.js';
import { asRead } from './text/as-read.js';

/** A paragraph as it stands in a document. */
export interface PlainParagraph {
  readonly kind: ParagraphKind;
  readonly text: string;
  readonly figures?: readonly FigureSpan[];
}

/** What was found in a paragraph by itself, and what it says to the rules that see the whole text. */
interface Read {
  readonly found: readonly (Found & { rule: Rule })[];
  readonly gathered: ReadonlyMap<Rule, readonly unknown[]>;
}

function read({ kind, text, figures = [] }: PlainParagraph, rules: readonly Rule[], context: Context): Read {
  const paragraph: Paragraph = { kind, given: text, text: asRead(text), figures };
  return {
    found: rules.flatMap((rule) => (rule.inParagraph?.(paragraph, context) ?? []).map((found) => ({ ...found, rule }))),
    gathered: new Map(
      rules.flatMap((rule) => (rule.acrossText ? [[rule, rule.acrossText.gather(paragraph, context)] as const] : [])),
    ),
  };
}

/** The same words may name another figure, or the same of another year. */
const keyOf = ({ kind, text, figures }: PlainParagraph): string =>
  `${kind}\n${figures?.length ? JSON.stringify(figures) : ''}\n${text}`;

const inOrder = (a: Finding, b: Finding) => a.paragraph - b.paragraph || a.at - b.at || b.length - a.length;

/**
 * A proof-reader that remembers: of a text that it sees again it reads the paragraphs alone that have changed, and asks
 * the rules that see the whole again with what each paragraph says. Pure: the same text has the same findings, in order,
 * whatever was read before.
 */
export function proofReader(
  context: Context,
  rules: readonly Rule[] = allRules,
): (text: readonly PlainParagraph[]) => Finding[] {
  let known = new Map<string, Read>();
  return (text) => {
    const now = new Map<string, Read>();
    const reads = text.map((passage) => {
      const key = keyOf(passage);
      const one = now.get(key) ?? known.get(key) ?? read(passage, rules, context);
      now.set(key, one);
      return one;
    });
    known = now;
    const finding = (rule: Rule, paragraph: number, found: Found): Finding => ({
      rule: rule.id,
      severity: found.severity ?? rule.severity,
      paragraph,
      at: found.at,
      length: found.length,
      quote: text[paragraph]!.text.slice(found.at, found.at + found.length),
      message: found.message ?? rule.sentence,
      ...(found.suggestion === undefined ? {} : { suggestion: found.suggestion }),
      ...(found.others ? { others: found.others.map((other) => ({ ...other, paragraph })) } : {}),
    });
    const inParagraphs = reads.flatMap(({ found }, at) => found.map((one) => finding(one.rule, at, one)));
    const across = rules.flatMap((rule) =>
      (
        rule.acrossText?.judge(
          reads.map(({ gathered }) => gathered.get(rule)!),
          context,
        ) ?? []
      ).map((one) => finding(rule, one.paragraph, one)),
    );
    return folded([...inParagraphs, ...across].sort(inOrder), rules);
  };
}

/** Reads a text once. */
export const proofread = (text: readonly PlainParagraph[], context: Context): Finding[] => proofReader(context)(text);

/** The texts with its suggestion in each of the places, which do not lie over one another; as it is where it has none. */
export function mended(texts: readonly string[], places: readonly Place[]): string[] {
  const parts = texts.map((text) => ({ before: text, mended: [] as string[] }));
  for (const { paragraph, at, length, suggestion } of [...places].sort((a, b) => b.at - a.at)) {
    const part = parts[paragraph];
    if (!part || suggestion === undefined) continue;
    part.mended.push(part.before.slice(at + length), suggestion);
    part.before = part.before.slice(0, at);
  }
  return parts.map(({ before, mended }) => [before, ...mended.reverse()].join(''));
}

/** The texts with what a finding suggests, in every place of it. */
export const applied = (texts: readonly string[], finding: Finding): string[] => mended(texts, placesOf(finding));
