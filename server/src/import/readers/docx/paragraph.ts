import { type LineHint, LineText, type SourceChangeCode } from '@bafang/shared';
import type { WordNumbering } from './numbering.js';
import { headingHint, type NumberRef, type Styles } from './styles.js';
import type { DocxLine } from './tables.js';

export interface Paragraph {
  /** Its lines: a break ends one. */
  lines: LineText[];
  style?: string;
  number: NumberRef;
  outline?: number;
  markDeleted: boolean;
  notes: { id: string; leftOut?: SourceChangeCode }[];
  /** What stands behind it: text boxes anchored in it, and readings of its characters. */
  behind: DocxLine[];
}
export const newParagraph = (): Paragraph => ({
  lines: [new LineText()],
  number: {},
  markDeleted: false,
  notes: [],
  behind: [],
});

/** The lines of a paragraph that say something, its automatic number before the first; where its end was deleted it has none. */
export const numberedLines = (
  { lines, style, number, outline, markDeleted }: Paragraph,
  styles: Styles,
  numbers: WordNumbering,
): DocxLine[] => {
  const sense = styles.sense(style);
  const place = { numId: number.numId ?? sense.number.numId, level: number.level ?? sense.number.level };
  const numbering = markDeleted ? undefined : numbers.next(place, style);
  const hint: LineHint | undefined =
    headingHint(outline) ?? sense.hint ?? (numbering === undefined ? undefined : 'listItem');
  return lines
    .filter((line) => line.filled)
    .map((text, at) => ({ text, hint, ...(numbering && at === 0 ? { numbering } : {}) }));
};
