import type { DocumentJson, NodeJson } from '../document/nodes.js';
import { inlineText } from '../document/plain-text.js';
import { lineKind } from './line-kind.js';
import type { PlainParagraph } from './proofread.js';

const CELLS = new Set(['tableCell', 'tableHeader']);

function paragraphsIn(node: NodeJson, inCell: boolean): PlainParagraph[] {
  if (node.type !== 'paragraph')
    return (node.content ?? []).flatMap((child) => paragraphsIn(child, inCell || CELLS.has(node.type)));
  const text = (node.content ?? []).map(inlineText).join('');
  return [{ kind: inCell ? 'cell' : lineKind(text), text }];
}

/** The paragraphs of a body for proof-reading, each as it stands and in order, those of lists and cells among them. */
export const documentParagraphs = (doc: DocumentJson): PlainParagraph[] => paragraphsIn(doc, false);
