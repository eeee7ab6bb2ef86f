const OPENING = /[\p{Ps}\p{Pi}]$/u;
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u;

/** The words of a title with the signs that belong to them, so that a line breaks between words and never inside one or before a 、. */
export const wordsOf = (title: string, language = 'zh-CN'): string[] => {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(title)) {
    const last = words.at(-1);
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last))) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
};
