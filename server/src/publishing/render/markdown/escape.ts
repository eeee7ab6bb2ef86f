/** Signs that Markdown takes for its own wherever they stand. */
const ANYWHERE = /[\\`*_[\]<>&~#|!$]/g;
/** What GFM makes a link of by itself, with the words behind it. */
const ADDRESS = /:(?=\/\/)|(?<=www)\.|@/gi;
/** And at the head of a line: of a list, a rule, an underline. */
const LIST = /^(\s*)([-+=])/;
const NUMBERED = /^(\s*\d{1,9})([.)])/;
/** Blanks at the head of a line are an indent, and breaks end it, to some readers all of these. */
const BLANK = /^[ \t]+|[\r\n\u2028\u2029]/g;

/** Words as one line of Markdown that reads as they do (CommonMark 0.31 §2.4, §2.5, with the tables of GFM). */
export const escaped = (words: string): string =>
  words
    // HTML has no number for it
    .replaceAll('\u0085', ' ')
    .replace(ANYWHERE, '\\$&')
    .replace(ADDRESS, '\\$&')
    .replace(LIST, '$1\\$2')
    .replace(NUMBERED, '$1\\$2')
    .replace(BLANK, (blanks) => [...blanks].map((blank) => `&#${blank.charCodeAt(0)};`).join(''));
