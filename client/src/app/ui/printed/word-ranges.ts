/** The place of a character in what an element shows. */
function at(element: Node, offset: number): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
  }
  return [element, element.childNodes.length];
}

/** The words from one place to another of what an element shows. */
export function wordsIn(element: Node, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(...at(element, from));
  range.setEnd(...at(element, to));
  return range;
}

/** The paragraphs of a printed text, those in the cells of its tables among them. */
export const printedParagraphs = (place: Element): Element[] => [...place.querySelectorAll('bf-printed-blocks p')];
