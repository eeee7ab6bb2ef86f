/** Where a language counts: "1 comment|{{n}} comments" is read by `n`, or by `count`. */
export const byCount = (words: string, n: unknown): string => {
  const forms = words.split('|');
  return forms.length === 2 && n !== undefined ? forms[Number(n) === 1 ? 0 : 1]! : words;
};

export type Params = Readonly<Record<string, unknown>>;

/** Words with what their slots name, which is not read again: people write braces too. A slot that nothing fills is left out. */
export const filled = (words: string, params: Params): string =>
  byCount(words, params['n'] ?? params['count']).replace(/\{\{(\w+)\}\}/g, (_, slot: string) =>
    String(params[slot] ?? ''),
  );
