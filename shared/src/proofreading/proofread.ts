import { normalisePunctuation } from '../document/characters/punctuation.js';
import type { Context, Found, Paragraph, ParagraphKind, Rule, Severity, Words } from './rule.js';
import { rules as allRules } from './rules.js';

/** A paragraph as it stands in a document. */
export interface PlainParagraph {
  readonly kind: ParagraphKind;
  readonly text: string;
}

/** What was found: `length` UTF-16 units from `at` in the paragraph of that index. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly paragraph: number;
  readonly at: number;
  readonly length: number;
  /** The span as it stands. */
  readonly quote: string;
  readonly message: Words;
  readonly suggestion?: string;
}

/** What was found in a paragraph by itself, and what it says to the rules that see the whole text. */
interface Read {
  readonly found: readonly (Found & { rule: Rule })[];
  readonly gathered: ReadonlyMap<Rule, readonly unknown[]>;
}

function read({ kind, text }: PlainParagraph, rules: readonly Rule[], context: Context): Read {
  const paragraph: Paragraph = { kind, given: text, text: normalisePunctuation(text).text };
  return {
    found: rules.flatMap((rule) => (rule.inParagraph?.(paragraph, context) ?? []).map((found) => ({ ...found, rule }))),
    gathered: new Map(
      rules.flatMap((rule) => (rule.acrossText ? [[rule, rule.acrossText.gather(paragraph, context)] as const] : [])),
    ),
  };
}

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
      const key = `${passage.kind}\n${passage.text}`;
      const one = now.get(key) ?? known.get(key) ?? read(passage, rules, context);
      now.set(key, one);
      return one;
    });
    known = now;
    const finding = (rule: Rule, paragraph: number, { at, length, message, suggestion, severity }: Found): Finding => ({
      rule: rule.id,
      severity: severity ?? rule.severity,
      paragraph,
      at,
      length,
      quote: text[paragraph]!.text.slice(at, at + length),
      message: message ?? rule.sentence,
      ...(suggestion === undefined ? {} : { suggestion }),
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
    return [...inParagraphs, ...across].sort(inOrder);
  };
}

/** Reads a text once. */
export const proofread = (text: readonly PlainParagraph[], context: Context): Finding[] => proofReader(context)(text);

/** The texts with a finding's suggestion in the place of its span; as they are where it has none. */
export function applied(texts: readonly string[], { paragraph, at, length, suggestion }: Finding): string[] {
  if (suggestion === undefined) return [...texts];
  return texts.map((text, index) =>
    index === paragraph ? text.slice(0, at) + suggestion + text.slice(at + length) : text,
  );
}
