import type { DocumentJson } from '../document/nodes.js';
import { paragraphsOf } from '../document/plain-text.js';

/** A sentence of a text: which paragraph it stands in, and where, in UTF-16 units. */
export interface Sentence {
  readonly paragraph: number;
  readonly at: number;
  readonly length: number;
  readonly text: string;
  /** What it says: its letters and digits, without the years. */
  readonly key: string;
  /** Letters and digits. */
  readonly characters: number;
}

const SENTENCE = /[^。！？\n]*(?:[。！？]+[”’」』）》]*|\n|$)/gu;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
/** 2018年: a year that moved on by one makes no sentence new. */
const YEAR = /(?:19|20)\d\d年/gu;

/** What two sentences have in common where they say the same: punctuation, spaces and years tell none apart. */
export const sentenceKey = (text: string): string => text.replaceAll(YEAR, '').replaceAll(NO_LETTERS, '');

/** The sentences of a text given by its paragraphs; one without a full stop ends with its paragraph. */
export function sentencesOf(paragraphs: readonly string[]): Sentence[] {
  return paragraphs.flatMap((whole, paragraph) =>
    [...whole.matchAll(SENTENCE)].flatMap(({ 0: text, index: at }) => {
      const letters = text.replaceAll(NO_LETTERS, '');
      const key = text.search(YEAR) < 0 ? letters : sentenceKey(text);
      return letters ? [{ paragraph, at, length: text.length, text, key, characters: letters.length }] : [];
    }),
  );
}

export const sentencesIn = (text: DocumentJson): Sentence[] => sentencesOf(paragraphsOf(text));
