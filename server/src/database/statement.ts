/** A piece of SQL and the values of its question marks, so that pieces are put together without losing count. */
export interface Statement {
  text: string;
  values: readonly unknown[];
}

/** ?, ?, ? for a list of values; none at all never matches. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ') || 'NULL';

/** Codes of the program itself, never what somebody typed. */
export const codes = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** A grant `g` that counts on a day, given twice; with its account `a`, which is not disabled. */
export const grantCounts = `g.state = 'granted' AND (g.valid_from IS NULL OR g.valid_from <= ?) AND (g.valid_to IS NULL OR g.valid_to >= ?)`;
export const holderCounts = `${grantCounts} AND a.disabled_at IS NULL`;

export const anyOf = (
  pieces: readonly Statement[],
  between: 'UNION' | 'UNION ALL' | 'OR',
  none: string,
): Statement => ({
  text: pieces.map((piece) => piece.text).join(` ${between} `) || none,
  values: pieces.flatMap((piece) => piece.values),
});
