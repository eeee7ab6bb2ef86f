import { chromeOf, chromeReason, opensFooter } from './chrome.js';
import type { Line, Lost } from '../lines.js';
import { opensWithOrdinal } from '../body/markers.js';
import type { SourceNote } from '../source-outline.js';
import { wordsOf } from '../place.js';
import { findSignature, isSignature } from './signature.js';

/** What a step takes off, what it leaves, and what it is not sure of. */
export interface Taken {
  rest: Line[];
  dropped: Lost[];
  notes: SourceNote[];
}

/** Longer than this, an unknown line is no link. */
const LONGEST_LINK = 60;

const isSentence = ({ text, hint }: Line): boolean =>
  !chromeReason(text) && (/[。；]$/.test(text) || text.length > LONGEST_LINK || hint === 'tableRow');

/**
 * The page's footer: what follows the report's last numbered line and last sentence, from the first mark of a footer on,
 * with the bylines right above it. Where a sentence follows the mark it is no footer's: all stays and is told,
 * unless the report was signed above it.
 */
export const takeFooter = (lines: readonly Line[]): Taken => {
  const numbered = lines.findLastIndex(({ text }) => opensWithOrdinal(text) && !chromeReason(text));
  const mark = lines.findIndex(({ text }, at) => at > numbered && opensFooter(text));
  const signed = findSignature(lines, opensFooter);
  const end = lines.slice(0, signed?.to).findLastIndex(isSentence);
  const sentence = mark >= 0 && mark < end ? lines.find((line, at) => at > mark && isSentence(line)) : undefined;
  const opens = lines.findIndex(({ text }, at) => at > Math.max(numbered, end) && opensFooter(text));
  const upTo = opens < 0 ? lines.length : opens;
  // who edited it and where it comes from often stands between the text and the first mark
  const from =
    Math.max(
      numbered,
      end,
      lines.slice(0, upTo).findLastIndex(({ text }) => isSignature(text) || !chromeReason(text)),
    ) + 1;
  const under = lines.slice(from);
  const unknown = under.filter(({ text }) => !chromeReason(text));
  const notes: SourceNote[] = [];
  if (sentence)
    notes.push({
      code: 'text_after_footer',
      message: 'a sentence under what reads like a page footer: both are kept',
      line: sentence.line,
      words: wordsOf(sentence),
    });
  if (unknown[0])
    notes.push({
      code: 'after_footer_dropped',
      message: `${unknown.length} lines under the page footer are left out`,
      line: unknown[0].line,
      words: unknown.flatMap((line) => wordsOf(line)),
    });
  return {
    rest: lines.slice(0, from),
    dropped: under.map(({ text, line }): Lost => ({ text, line, reason: chromeReason(text) ?? 'after_footer' })),
    notes,
  };
};

/** A sentence's end, a row, or a line that opens with its number. */
const isFinished = ({ text, hint }: Line): boolean =>
  /[。！？；：….][”’）》]*$/.test(text) || hint !== undefined || opensWithOrdinal(text);

/** What no report says goes wherever it stands; what a page may say stays between the report's lines, and is told, as is a last line that ends like none. */
export const takeWidgets = (lines: readonly Line[]): Taken => {
  const numbered = lines.findLastIndex(({ text }) => opensWithOrdinal(text));
  const rest: Line[] = [];
  const dropped: Lost[] = [];
  const unclear: Line[] = [];
  lines.forEach((line, at) => {
    const chrome = chromeOf(line.text);
    if (chrome?.place === 'widget') dropped.push({ text: line.text, line: line.line, reason: chrome.reason });
    else rest.push(line);
    if (chrome?.place === 'footer' && at < numbered) unclear.push(line);
  });
  const end = rest.findLastIndex(isFinished) + 1;
  unclear.push(...rest.slice(end, end + 1));
  return {
    rest,
    dropped,
    notes: unclear.map((line) => ({
      code: 'line_unclear',
      message: 'hardly reads like the report, and stays in the text',
      line: line.line,
      words: wordsOf(line),
    })),
  };
};
