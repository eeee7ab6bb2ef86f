/** Codes of the program itself, never what somebody typed. */
export const codes = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** A grant `g` that counts `:today`; with its account `a`, which is not disabled. */
export const grantCounts = `g.state = 'granted'
  AND (g.valid_from IS NULL OR g.valid_from <= :today) AND (g.valid_to IS NULL OR g.valid_to >= :today)`;
export const holderCounts = `${grantCounts} AND a.disabled_at IS NULL`;
