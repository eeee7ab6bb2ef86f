import { type AnswerView, type DocumentJson, plainText } from '@bafang/shared';

/** What is sought, whatever its case; null while nothing is. */
export function patternOf(sought: string): RegExp | null {
  const words = sought.trim();
  return words ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu') : null;
}

/** What of an answer is read: its text, or why there is none. */
export const textOf = ({ body, state, reason }: AnswerView): string =>
  state === 'nothing' ? (reason ?? '') : body ? plainText(body as DocumentJson) : '';

/** In how many places an answer has it: in the name of its unit, and in its text. */
export function hitsIn(answer: AnswerView, pattern: RegExp): number {
  const { name, shortName } = answer.unit;
  const named = [name, shortName].some((one) => one.match(pattern)) ? 1 : 0;
  return named + (textOf(answer).match(pattern)?.length ?? 0);
}
