import type { DocumentJson, NodeJson } from '../../document/nodes.js';
import { imagesIn, inlineText } from '../../document/plain-text.js';
import { pinsIn } from '../../figures/pins.js';
import { lineKind } from './line-kind.js';
import type { PlainParagraph } from '../proofread.js';
import type { FigureSpan } from '../rule.js';

const CELLS = new Set(['tableCell', 'tableHeader']);

function paragraphsIn(node: NodeJson, inCell: boolean): PlainParagraph[] {
  if (node.type !== 'paragraph')
    return (node.content ?? []).flatMap((child) => paragraphsIn(child, inCell || CELLS.has(node.type)));
  const text = (node.content ?? []).map(inlineText).join('');
  const figures = spansIn(node.content ?? []);
  return [{ kind: inCell ? 'cell' : lineKind(text), text, ...(figures.length ? { figures } : {}) }];
}

/** Where the figures stand in the text of a paragraph. */
function spansIn(content: readonly NodeJson[]): FigureSpan[] {
  let end = 0;
  return content.flatMap((node): FigureSpan[] => {
    const at = end;
    end += inlineText(node).length;
    return pinsIn(node).map(({ figure, year }) => ({ at, length: end - at, figure, year }));
  });
}

/** What stands under the images of a body, and what is said in their place. */
export const imageParagraphs = (doc: DocumentJson): PlainParagraph[] =>
  imagesIn(doc).flatMap(({ attrs }) =>
    [attrs?.['caption'], attrs?.['alt']].filter(Boolean).map((text) => ({ kind: 'cell', text: String(text) }) as const),
  );

/**
 * The paragraphs of a body for proof-reading, each as it stands and in order, those of lists and cells among them; last
 * what is said of its images, which is signed as well.
 */
export const documentParagraphs = (doc: DocumentJson): PlainParagraph[] => [
  ...paragraphsIn(doc, false),
  ...imageParagraphs(doc),
];

/** A section's text for proof-reading: its body, and behind it the heading, which is signed as well. */
export const textParagraphs = ({ heading, body }: { heading: string | null; body: DocumentJson }): PlainParagraph[] => [
  ...documentParagraphs(body),
  ...(heading ? [{ kind: 'heading', text: heading } as const] : []),
];
