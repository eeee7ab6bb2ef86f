import { type DocumentJson, type NodeJson } from './nodes.js';
import { cleanText, unstorable } from './characters/normalise.js';

/** A body with one empty paragraph: the least that the schema allows. */
export function emptyDocument(): DocumentJson {
  return { type: 'doc', content: [{ type: 'paragraph' }] };
}

/** A body of plain paragraphs; a line break inside a text begins a new one, other control characters are dropped. */
export function documentFromParagraphs(texts: readonly string[]): DocumentJson {
  const lines = texts.flatMap((text) => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/));
  const content = lines.map((line) => paragraph(line.replace(unstorable, '').toWellFormed()));
  return content.length ? { type: 'doc', content } : emptyDocument();
}

function paragraph(text: string): NodeJson {
  return text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' };
}

/** The text of a node in a line: a figure is the text that it shows, what has no text is nothing. */
export function inlineText(node: NodeJson): string {
  if (node.type === 'text') return node.text ?? '';
  return node.type === 'figure' ? String(node.attrs?.['text'] ?? '') : '';
}

/** How each block reads as lines; a row of a table is one line, its cells divided by tabs. Numbering is computed, so it is no text. */
const lines: Record<string, (node: NodeJson) => string[]> = {
  paragraph: (node) => [(node.content ?? []).map(inlineText).join('')],
  tableRow: (node) => [(node.content ?? []).map((cell) => childLines(cell).join(' ')).join('\t')],
  image: ({ attrs }) => [String(attrs?.['caption'] ?? '')].filter(Boolean),
};

function childLines(node: NodeJson): string[] {
  return (node.content ?? []).flatMap((child) => (lines[child.type] ?? childLines)(child));
}

/** The text of a body line by line: its paragraphs and the rows of its tables, in order; an image has its caption alone. */
export function paragraphsOf(doc: DocumentJson): string[] {
  return childLines(doc);
}

/** The text of a body: paragraphs joined by line breaks, cells by tabs, a figure as the text it shows. */
export function plainText(doc: DocumentJson): string {
  return paragraphsOf(doc).join('\n');
}

/** Whether a body shows nothing: neither a visible character nor an image. */
export function isEmptyDocument(doc: DocumentJson): boolean {
  return !imagesIn(doc).length && !cleanText(plainText(doc)).trim();
}

/** The images of a body or of a part of it, in order. */
export function imagesIn(node: NodeJson): NodeJson[] {
  return node.type === 'image' ? [node] : (node.content ?? []).flatMap(imagesIn);
}

/** The digests of the files that a body shows, each once and in order. */
export function imageDigests(doc: DocumentJson): Set<string> {
  return new Set(imagesIn(doc).map(({ attrs }) => String(attrs?.['digest'])));
}
