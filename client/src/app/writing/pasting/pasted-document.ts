import { type DocumentJson, type NodeJson, type PageLook, pageLook, paragraphsOf, readOrdinal } from '@bafang/shared';
import { LeftOut, type LeftOutKind } from './left-out';
import { Lines, paragraph } from './lines';

/** As much of a DOM node as reading a paste needs. */
export interface PastedNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PastedNode>;
  getAttribute?(name: string): string | null;
}

/** What carries no words of the text. */
const dropped = new Set([
  'STYLE',
  'SCRIPT',
  'META',
  'LINK',
  'TITLE',
  'XML',
  'O:P',
  'W:SDTPR',
  'HEAD',
  '#COMMENT',
  '#DOCUMENT-TYPE',
]);
/** What a reader would miss. */
const missed: Readonly<Record<string, LeftOutKind>> = {
  IMG: 'pictures',
  PICTURE: 'pictures',
  SVG: 'pictures',
  OBJECT: 'objects',
  EMBED: 'objects',
  IFRAME: 'objects',
  VIDEO: 'objects',
  AUDIO: 'objects',
  CANVAS: 'objects',
  MATH: 'objects',
  INPUT: 'objects',
  SELECT: 'objects',
  TEXTAREA: 'objects',
  BUTTON: 'objects',
};
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
const rawText = (node: PastedNode): string => node.nodeValue ?? children(node).map(rawText).join('');
const filled = (found: NodeJson[]): NodeJson[] => (found.length ? found : [paragraph('')]);

const lookOf = (node: PastedNode): PageLook =>
  pageLook({
    name: nameOf(node).toLowerCase(),
    style: styleOf(node),
    hidden: typeof node.getAttribute?.('hidden') === 'string',
  });

/** The number that Word printed before an item. */
const isPrinted = (node: PastedNode): boolean => /mso-list:\s*ignore/i.test(styleOf(node));
const printedNumber = (node: PastedNode): string =>
  isPrinted(node) ? rawText(node).trim() : children(node).map(printedNumber).join('');

/** Whether a node is not of the text; what a reader would miss of it is counted. */
function leftOut(node: PastedNode, lines: Lines): boolean {
  if (dropped.has(nameOf(node)) || isPrinted(node) || /mso-element:\s*comment/i.test(styleOf(node))) return true;
  const isComment = /msocomanchor/i.test(node.getAttribute?.('class') ?? '');
  const { hidden, struck } = lookOf(node);
  const kind = missed[nameOf(node)] ?? (isComment ? 'comments' : hidden ? 'hidden' : struck ? 'struck' : undefined);
  const isOfWords = kind === 'hidden' || kind === 'struck';
  if (kind && (!isOfWords || rawText(node).trim())) lines.leftOut.count(kind);
  return !!kind;
}

function rowsOf(node: PastedNode): PastedNode[] {
  return children(node).flatMap((child) =>
    nameOf(child) === 'TR' ? [child] : ['TBODY', 'THEAD', 'TFOOT'].includes(nameOf(child)) ? rowsOf(child) : [],
  );
}

function cellOf(cell: PastedNode, { leftOut }: Lines): NodeJson {
  const span = (name: string) => Math.max(1, Number(cell.getAttribute?.(name)) || 1);
  const attrs = { colspan: span('colspan'), rowspan: span('rowspan') };
  return {
    type: nameOf(cell) === 'TH' ? 'tableHeader' : 'tableCell',
    attrs,
    content: filled(blocksOf(children(cell), new Lines(leftOut, true))),
  };
}

/** A table in a table has no form here: each of its rows is a line, its cells divided by tabs. */
function readTable(table: PastedNode, lines: Lines): void {
  const cells = (row: PastedNode) =>
    children(row)
      .filter((cell) => ['TD', 'TH'].includes(nameOf(cell)))
      .map((cell) => cellOf(cell, lines));
  const found = { type: 'table', content: rowsOf(table).map((row) => ({ type: 'tableRow', content: cells(row) })) };
  if (!lines.inTable) return lines.block(found);
  for (const text of paragraphsOf({ type: 'doc', content: [found] })) lines.block(paragraph(text));
}

/** An item of a list begins with a paragraph, whatever the source had there. */
function itemOf(item: PastedNode, { leftOut, inTable }: Lines): NodeJson[] {
  const found = filled(blocksOf(children(item), new Lines(leftOut, inTable)));
  return found[0]?.type === 'paragraph' ? found : [paragraph(''), ...found];
}

function readNumbered(list: PastedNode, lines: Lines): void {
  const type = /^[aAiI]$/.exec(list.getAttribute?.('type') ?? '')?.[0];
  const given = (node: PastedNode, name: string) => Number.parseInt(node.getAttribute?.(name) ?? '', 10);
  let number = given(list, 'start');
  if (!(number >= 0)) number = 1;
  lines.end();
  for (const item of children(list).filter((child) => nameOf(child) === 'LI')) {
    if (given(item, 'value') >= 0) number = given(item, 'value');
    lines.item(itemOf(item, lines), { number: number++, ...(type && { type }) });
  }
}

/** The form has no bullets: their items are paragraphs. */
function readBullets(list: PastedNode, lines: Lines): void {
  for (const item of children(list).filter((child) => nameOf(child) === 'LI'))
    for (const node of itemOf(item, lines)) lines.block(node);
}

/**
 * A numbered line of Word is a paragraph with a list of its own. 1. is an item of a list, and (1) is where it stands in one;
 * any other number, （一）, stays as text. A bullet is told by the sign it printed, and goes.
 */
function readWordItem(node: PastedNode, lines: Lines): void {
  const printed = printedNumber(node);
  const level = Number(/\blevel(\d)/i.exec(styleOf(node))?.[1] ?? 1);
  const number =
    /^(\d{1,4})[.．、]?$/.exec(printed)?.[1] ?? (lines.nests(level) && /^[(（](\d{1,4})[)）]$/.exec(printed)?.[1]);
  if (number) return lines.item(itemOf(node, lines), { number: Number(number), level });
  lines.end();
  if (/[0-9一二三四五六七八九十①-⑳]|[a-z][.)．）、]/i.test(printed)) lines.write(printed);
  for (const child of children(node)) read(child, lines);
  lines.end();
}

const structures: Record<string, (node: PastedNode, lines: Lines) => void> = {
  '#TEXT': (node, lines) => lines.write(node.nodeValue ?? ''),
  BR: (_, lines) => lines.end(),
  TABLE: readTable,
  OL: readNumbered,
  UL: readBullets,
};

function read(node: PastedNode, lines: Lines): void {
  if (leftOut(node, lines)) return;
  const structure = structures[nameOf(node)];
  if (structure) return structure(node, lines);
  if (/mso-list:\s*l\d+/i.test(styleOf(node))) return readWordItem(node, lines);
  const readChildren = () => children(node).forEach((child) => read(child, lines));
  const { script } = lookOf(node);
  if (script) return lines.within(script, readChildren);
  const block = blocks.has(nameOf(node));
  if (block) lines.end();
  readChildren();
  if (block) lines.end();
}

function blocksOf(nodes: readonly PastedNode[], lines: Lines): NodeJson[] {
  for (const node of nodes) read(node, lines);
  lines.end();
  return lines.done;
}

/**
 * What was pasted, in the document's own nodes: paragraphs, numbered lists and tables. Styles, fonts and bold are left behind; what a reader
 * would miss (pictures, comments, hidden text) is counted.
 */
export function pastedDocument(root: PastedNode): { doc: DocumentJson; leftOut: LeftOut } {
  const leftOut = new LeftOut();
  return { doc: { type: 'doc', content: blocksOf([root], new Lines(leftOut, false)) }, leftOut };
}

/** A heading without the numbering typed or pasted before it, and what was taken off. */
export function withoutOrdinal(heading: string): { heading: string; typed: string } {
  const ordinal = readOrdinal(heading);
  return ordinal ? { heading: ordinal.rest, typed: ordinal.typed.trim() } : { heading, typed: '' };
}
