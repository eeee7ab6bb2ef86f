const BLANK = '\uFFFC';
/** What stands between the marks of a title, of a quotation, of the year of a document number; the marks stay. */
export const inTitle = /(?<=《)[^《》]{1,200}(?=》)/g;
export const inQuotation = /(?<=“)[^“”]{1,200}(?=”)/g;
export const inYearOfNumber = /(?<=[〔［[])\d{4}(?=[〕］\]])/g;
/** Each match of the patterns as a sign that no rule looks for, one by one, so that every place stays its own. */
export const blanked = (text: string, ...patterns: readonly RegExp[]): string =>
  patterns.reduce((left, pattern) => left.replaceAll(pattern, (match) => BLANK.repeat(match.length)), text);
