/** Cuts a text into words whose joining gives the text back. */
export type Segmenter = (text: string) => string[];

/** Cuts without a dictionary: each character by itself, letters and digits in runs. */
export const byCharacter: Segmenter = (text) => text.match(/[\p{sc=Latin}\p{Nd}]+(?:[.,][\p{Nd}]+)*%?|[^]/gu) ?? [];

let chinese: Intl.Segmenter | undefined;

/** Cuts into Chinese words where the platform knows them. For comparison by eye alone: no digest may rest on it. */
export const byWord: Segmenter = (text) => {
  if (typeof Intl === 'undefined' || !('Segmenter' in Intl)) return byCharacter(text);
  chinese ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(chinese.segment(text), ({ segment }) => segment);
};
