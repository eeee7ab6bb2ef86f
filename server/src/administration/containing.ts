import type { Values } from '../database/statements/named.js';

const WIDTH = 0xfee0;
const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH)).replaceAll('　', ' ');
const wide = (sign: string): string =>
  sign.replace(/[!-~]/, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + WIDTH)).replace(' ', '　');

/** A text as it is searched: letters small, full-width signs narrow. */
export const plain = (text: string): string => narrow(text).toLowerCase();

/** For LIKE … ESCAPE '~': whatever begins with the text, whose % and _ are only signs. */
export const beginning = (text: string): string => `${plain(text).replace(/[~%_]/g, '~$&')}%`;

/** How else a sign of a plain text may be written, beside what LOWER of either database knows. */
function spellings(sign: string): string[] {
  const capital = sign.toUpperCase();
  const all = [capital, wide(sign), wide(capital)].filter((other) => plain(other) === sign && !/[A-Z]/.test(other));
  return [...new Set(all)].filter((other) => other !== sign);
}

/**
 * That a column contains the text, in whatever case and width it is written. LOWER of SQLite knows ASCII alone, that of
 * PostgreSQL what its locale does; so the spellings of just those signs that are sought are made plain, on both alike.
 */
export function containing(columns: readonly string[], text: string): { condition: string; values: Values } {
  const others = [...new Set(plain(text))].flatMap((sign) => spellings(sign).map((spelling) => [spelling, sign]));
  // all in one text, divided by what is in no search of one line
  const written = columns.map((column) => `COALESCE(${column}, '')`).join(` || '\n' || `);
  const folded = others.reduce((sql, _, at) => `REPLACE(${sql}, :spelling${at}, :sign${at})`, `LOWER(${written})`);
  return {
    condition: `${folded} LIKE :contained ESCAPE '~'`,
    values: {
      contained: `%${beginning(text)}`,
      ...Object.fromEntries(
        others.flatMap(([spelling, sign], at) => [
          [`spelling${at}`, spelling!],
          [`sign${at}`, sign!],
        ]),
      ),
    },
  };
}
