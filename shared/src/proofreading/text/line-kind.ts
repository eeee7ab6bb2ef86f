import { normalisePunctuation } from '../../document/characters/punctuation.js';
import { readOrdinal } from '../../numbering/ordinal.js';
import type { ParagraphKind } from '../rule.js';

/** What ends a sentence, leads to a list, or parts a sentence twice: a line that has it is prose. */
const SENTENCE = /[。！？；]|：$|，[^，]*，/;
/** A heading that runs in, （一）职责。, ends in a stop of its own. */
const RUN_IN = /^[^。]{2,40}。$/;
const LONGEST_HEADING = 60;

/** What a line of a text without a form of its own is; a heading is numbered or short, and no sentence. */
export function lineKind(line: string): ParagraphKind {
  const { text } = normalisePunctuation(line.trim());
  if (text.length > LONGEST_HEADING) return 'prose';
  const numbered = readOrdinal(text) !== null;
  return !SENTENCE.test(text) || (numbered && RUN_IN.test(text)) ? 'heading' : 'prose';
}
