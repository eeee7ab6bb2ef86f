import { printedParagraphs, wordsIn } from '../../ui/printed/word-ranges';

/** From one full stop to the next, in the text of a paragraph; what closes a quotation belongs to it. */
export function sentencesIn(text: string): [from: number, to: number][] {
  const found = [...text.matchAll(/[^。！？；]*[。！？；]+[”’」』）】]*|[^。！？；]+$/g)];
  return found.filter(([words]) => words.trim()).map(({ index, 0: words }) => [index, index + words.length]);
}

/** Of so many sentences those from the first to the last chosen; `step` moves on, or with `more` takes one more or one less. */
export function stepped(
  chosen: readonly [first: number, last: number] | null,
  of: number,
  step: 1 | -1,
  more: boolean,
): [first: number, last: number] | null {
  if (!of) return null;
  if (!chosen) return step > 0 ? [0, 0] : [of - 1, of - 1];
  const within = (n: number) => Math.min(Math.max(n, 0), of - 1);
  const [first, last] = chosen;
  if (more) return [first, Math.max(first, within(last + step))];
  const next = within((step > 0 ? last : first) + step);
  return [next, next];
}

const rangeOf = (node: Node): Range => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range;
};

/** What of a range lies in each of the paragraphs of a text; nothing where it does not reach. */
export function wordsChosen(place: Element, range: Range): string[] {
  return printedParagraphs(place).map((paragraph) => {
    if (!range.intersectsNode(paragraph)) return '';
    const part = rangeOf(paragraph);
    if (part.compareBoundaryPoints(Range.START_TO_START, range) < 0)
      part.setStart(range.startContainer, range.startOffset);
    if (part.compareBoundaryPoints(Range.END_TO_END, range) > 0) part.setEnd(range.endContainer, range.endOffset);
    return part.toString().trim();
  });
}

/** Every sentence of a printed text, in order. */
export const sentenceRanges = (place: Element): Range[] =>
  printedParagraphs(place).flatMap((paragraph) =>
    sentencesIn(paragraph.textContent ?? '').map(([from, to]) => wordsIn(paragraph, from, to)),
  );
