import type { SourceLine } from '@bafang/shared';
import type { Source } from '../source.js';

/** Two tabs between words are what a copied table leaves. */
const isRow = (text: string): boolean => /\S\t+[^\t]*\S\t+[^\t]*\S/.test(text.trim().slice(0, 2000));

/** Plain text: a line is a line. */
export const readText = (text: string): Source => ({
  lines: text
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map((line, at): SourceLine => ({ text: line, line: at + 1, ...(isRow(line) ? { hint: 'tableRow' } : {}) })),
  notes: [],
});
