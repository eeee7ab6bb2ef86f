import { type NodeJson, readOrdinal } from '@bafang/shared';

/** As much of a DOM node as reading a paste needs. */
export interface PastedNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PastedNode>;
  getAttribute?(name: string): string | null;
}

const dropped = new Set([
  'STYLE',
  'SCRIPT',
  'META',
  'LINK',
  'TITLE',
  'XML',
  'O:P',
  'W:SDTPR',
  'DEL',
  'IMG',
  'SVG',
  'OBJECT',
  'HEAD',
  '#COMMENT',
  '#DOCUMENT-TYPE',
]);
const blocks = new Set([
  'P',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'PRE',
  'SECTION',
  'ARTICLE',
  'BODY',
  'HTML',
  'HEADER',
  'FOOTER',
  'DL',
  'DT',
  'DD',
  'FIGURE',
  'HR',
]);
const nameOf = (node: PastedNode): string => node.nodeName.toUpperCase();
const styleOf = (node: PastedNode): string => node.getAttribute?.('style') ?? '';
const children = (node: PastedNode): PastedNode[] => [...node.childNodes];

/** Word marks the number that it printed before a list item; a style that hides its text is not text either. */
const unseen = (node: PastedNode): boolean =>
  dropped.has(nameOf(node)) || /mso-list:\s*ignore|display:\s*none|mso-hide:\s*all/i.test(styleOf(node));
/** A numbered line of Word is a paragraph with a list of its own; a bullet's is told by the sign it printed. */
const ofWordList = (node: PastedNode): boolean =>
  /mso-list:\s*l\d+/i.test(styleOf(node)) && /[0-9一二三四五六七八九十]/.test(printedNumber(node));

function printedNumber(node: PastedNode): string {
  if (/mso-list:\s*ignore/i.test(styleOf(node))) return rawText(node);
  return children(node).map(printedNumber).join('');
}
const rawText = (node: PastedNode): string => node.nodeValue ?? children(node).map(rawText).join('');

/** Line breaks and runs of spaces of the source are one space, and none between Chinese characters; the full-width space of an indent goes. */
const tidy = (text: string): string =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])/g, '')
    .replace(/^[\s\u3000]+|\s+$/g, '');

const paragraph = (text: string): NodeJson =>
  text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' };
const filled = (found: NodeJson[]): NodeJson[] => (found.length ? found : [paragraph('')]);

/** Lines of running text between blocks: a soft break begins a new one. */
class Lines {
  readonly done: NodeJson[] = [];
  private text = '';

  write(text: string): void {
    this.text += text;
  }

  end(): void {
    const text = tidy(this.text);
    this.text = '';
    if (text) this.done.push(paragraph(text));
  }

  block(node: NodeJson): void {
    this.end();
    this.done.push(node);
  }

  /** Neighbouring lines of a Word list are one list. */
  item(content: NodeJson[]): void {
    const item = { type: 'listItem', content };
    this.end();
    const last = this.done.at(-1);
    if (last?.type === 'orderedList') last.content?.push(item);
    else this.done.push({ type: 'orderedList', content: [item] });
  }
}

function rowsOf(node: PastedNode): PastedNode[] {
  return children(node).flatMap((child) =>
    nameOf(child) === 'TR' ? [child] : ['TBODY', 'THEAD', 'TFOOT'].includes(nameOf(child)) ? rowsOf(child) : [],
  );
}

function cellOf(cell: PastedNode): NodeJson {
  const span = (name: string) => Math.max(1, Number(cell.getAttribute?.(name)) || 1);
  const attrs = { colspan: span('colspan'), rowspan: span('rowspan') };
  return {
    type: nameOf(cell) === 'TH' ? 'tableHeader' : 'tableCell',
    attrs,
    content: filled(blocksOf(children(cell))),
  };
}

function tableOf(table: PastedNode): NodeJson {
  const cells = (row: PastedNode) =>
    children(row)
      .filter((cell) => ['TD', 'TH'].includes(nameOf(cell)))
      .map(cellOf);
  return { type: 'table', content: rowsOf(table).map((row) => ({ type: 'tableRow', content: cells(row) })) };
}

/** An item of a list begins with a paragraph, whatever the source had there. */
function itemOf(item: PastedNode): NodeJson[] {
  const found = filled(blocksOf(children(item)));
  return found[0]?.type === 'paragraph' ? found : [paragraph(''), ...found];
}

function listOf(list: PastedNode, lines: Lines): void {
  const items = children(list)
    .filter((item) => nameOf(item) === 'LI')
    .map(itemOf);
  if (nameOf(list) === 'OL') for (const item of items) lines.item(item);
  else for (const node of items.flat()) lines.block(node);
}

const structures: Record<string, (node: PastedNode, lines: Lines) => void> = {
  '#TEXT': (node, lines) => lines.write(node.nodeValue ?? ''),
  BR: (_, lines) => lines.end(),
  TABLE: (node, lines) => lines.block(tableOf(node)),
  OL: listOf,
  UL: listOf,
};

function read(node: PastedNode, lines: Lines): void {
  if (unseen(node)) return;
  const structure = structures[nameOf(node)];
  if (structure) return structure(node, lines);
  if (ofWordList(node)) return lines.item(filled(blocksOf(children(node))));
  const block = blocks.has(nameOf(node));
  if (block) lines.end();
  for (const child of children(node)) read(child, lines);
  if (block) lines.end();
}

function blocksOf(nodes: readonly PastedNode[]): NodeJson[] {
  const lines = new Lines();
  for (const node of nodes) read(node, lines);
  lines.end();
  return lines.done;
}

/**
 * What was pasted, in the document's own nodes: paragraphs, numbered lists and tables. Styles, fonts, bold, fields,
 * comments and hidden text are left behind; bullets become paragraphs, since the form has none.
 */
export const pastedDocument = (root: PastedNode): NodeJson[] => blocksOf([root]);

/** A heading without the numbering typed or pasted before it, and what was taken off. */
export function withoutOrdinal(heading: string): { heading: string; typed: string } {
  const ordinal = readOrdinal(heading);
  return ordinal ? { heading: ordinal.rest, typed: ordinal.typed.trim() } : { heading, typed: '' };
}
