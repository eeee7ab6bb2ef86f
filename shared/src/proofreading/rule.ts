import type { RegisteredFigure } from '../figures/register.js';
import type { Glossary } from './glossary.js';
import type { Severity } from './severity.js';

/** Words for people in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A heading or a title, a paragraph of prose, or what stands in a table or under an image. */
export type ParagraphKind = 'heading' | 'prose' | 'cell';
/** Where in a text a figure of the register stands, and of which year; null is the year of the report. */
export interface FigureSpan {
  readonly at: number;
  readonly length: number;
  readonly figure: string;
  readonly year: number | null;
}
/**
 * What a rule reads. `text` is read as `asRead` does, sign by sign, so that one artefact does
 * not hide what is wrong; `given` is the text as it stands. Places are the same in both, counted in UTF-16 units.
 */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly text: string;
  readonly given: string;
  readonly figures?: readonly FigureSpan[];
}

/** What a rule may know beside the text. */
export interface Context {
  /** The year that the report is about; without it no rule asks for years. */
  readonly year?: number;
  readonly glossary: Glossary;
  /** The register, and by how many percent a value may differ from last year's without a word. */
  readonly figures?: readonly RegisteredFigure[];
  readonly jump?: number;
  /** What last year's report said here, by paragraphs. */
  readonly lastYear?: readonly string[];
}

/** `length` units from `at`, at least one. */
export interface Span {
  readonly at: number;
  readonly length: number;
  /** What to put in the place of the span, where that is certain; empty to take it out. */
  readonly suggestion?: string;
}
/** Something found. */
export interface Found extends Span {
  /** What is wrong here, where the rule's own sentence does not say it. */
  readonly message?: Words;
  /** Where an entry of the glossary says it. */
  readonly severity?: Severity;
  /** What is mended with it: the other mark of a pair. */
  readonly others?: readonly Span[];
}
export interface FoundIn extends Found {
  /** Index of the paragraph. */
  readonly paragraph: number;
}

/** A rule that must see several paragraphs: what each says of it, and what that is together. */
export interface AcrossText {
  readonly gather: (paragraph: Paragraph, context: Context) => readonly unknown[];
  readonly judge: (gathered: readonly (readonly unknown[])[], context: Context) => FoundIn[];
}

/** What a rule asks beside the text: the register, and which words of the texts are figures of it; last year's text. */
export interface ExampleRegister extends Pick<Context, 'figures' | 'jump' | 'lastYear'> {
  readonly tokens?: Readonly<Record<string, Pick<FigureSpan, 'figure' | 'year'>>>;
}

/** Texts of one line or several, `# ` before a heading; in the wrong one ⟦⟧ stands around what is found. */
export interface Example {
  readonly wrong: string;
  readonly right: string;
  readonly register?: ExampleRegister;
}

/** One rule, one file. A rule never throws and takes time linear in the length of the text. */
export interface Rule {
  /** As its file is called. */
  readonly id: string;
  /** A few words, over the finding. */
  readonly title: Words;
  /** One sentence: what is right. */
  readonly sentence: Words;
  readonly severity: Severity;
  /** Whether its findings fold into one where a text is full of them. */
  readonly batch?: boolean;
  /** The clause of the standard or regulation that it rests on. */
  readonly clause?: string;
  /** For who looks it up. */
  readonly example: Example;
  readonly inParagraph?: (paragraph: Paragraph, context: Context) => Found[];
  readonly acrossText?: AcrossText;
}

/** Lets `judge` take what `gather` gives, and nothing else. */
export const acrossText = <Fact>(rule: {
  gather: (paragraph: Paragraph, context: Context) => readonly Fact[];
  judge: (gathered: readonly (readonly Fact[])[], context: Context) => FoundIn[];
}): AcrossText => rule as AcrossText;

/** Each match of a pattern as a finding; a pattern marks just what is wrong, the rest stands in its lookarounds. */
export const eachMatch = (
  text: string,
  pattern: RegExp,
  more: (match: RegExpExecArray) => Omit<Found, 'at' | 'length'> | null = () => ({}),
): Found[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const said = more(match);
    return said && match[0] ? [{ at: match.index, length: match[0].length, ...said }] : [];
  });
