import { LineText, type PageLook } from '@bafang/shared';
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import { attribute, lookIn, wordsOf } from './inline.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Longer than this, a cell holds an article: the table is the page's layout. */
const LONGEST_CELL = 300;

const within = (root: Element): Node[] => {
  const found: Node[] = [];
  const stack: Node[] = [...root.childNodes];
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node);
    if (tree.isElementNode(node)) for (const child of node.childNodes) stack.push(child);
  }
  return found.reverse();
};
const elements = (root: Element, ...names: string[]): Element[] =>
  within(root).filter((node): node is Element => tree.isElementNode(node) && names.includes(node.tagName));

const cellsOf = (row: Element): LineText[] => elements(row, 'td', 'th').map((cell) => wordsOf(cell));

/** Whether a table holds figures rather than the page: two rows of two short cells, and no table or heading inside. */
export const isGrid = (table: Element): boolean => {
  if (elements(table, 'table', 'h1', 'h2', 'h3', 'script', 'style').length > 0) return false;
  const rows = elements(table, 'tr').map(cellsOf);
  return (
    rows.filter(({ length }) => length >= 2).length >= 2 &&
    rows.every((cells) => cells.every(({ length }) => length <= LONGEST_CELL))
  );
};

/** More columns than this, and what a page claims of its cells is not believed. */
const MOST_SPANNED = 40;
const spanOf = (cell: Element, name: string): number => {
  const span = Number(attribute(cell, name) || 1);
  return span >= 1 && span <= MOST_SPANNED ? Math.floor(span) : 1;
};

/** A line of a table; one whose row is hidden is the page's, as any hidden box. */
interface Row {
  text: LineText;
  hidden: boolean;
}
/** How a row or a caption looks by all that it stands in, up to the table. */
const lookOf = (element: Element, table: Element, around: PageLook): PageLook => {
  const { parentNode: parent } = element;
  const holder = element !== table && parent && 'tagName' in parent ? parent : undefined;
  return lookIn(element, holder ? lookOf(holder, table, around) : around);
};
/** The cells of every row at their columns: a merged cell says its words once, and leaves the other places it covers empty. */
const placing = (): ((row: Element, look: PageLook) => LineText[]) => {
  const covered: number[] = [];
  return (row, look) => {
    const cells: LineText[] = [];
    const skip = () => {
      for (; (covered[cells.length] ?? 0) > 0; cells.push(new LineText()))
        covered[cells.length] = (covered[cells.length] ?? 0) - 1;
    };
    for (const cell of elements(row, 'td', 'th')) {
      skip();
      for (let at = 0; at < spanOf(cell, 'colspan'); at += 1) {
        covered[cells.length] = spanOf(cell, 'rowspan') - 1;
        cells.push(at === 0 ? wordsOf(cell, look) : new LineText());
      }
    }
    skip();
    return cells;
  };
};

const joined = (cells: readonly LineText[]): LineText =>
  cells.reduce((row, cell, at) => row.add(at ? '\t' : '').append(cell), new LineText());

/** The rows of such a table, cells apart by tabs; its caption first. */
export const rowsOf = (table: Element, around: PageLook): Row[] => {
  const place = placing();
  const rowOf = (element: Element, write: (look: PageLook) => LineText): Row => {
    const { hidden = false, ...look } = lookOf(element, table, around);
    return { text: write(look), hidden };
  };
  return [
    ...elements(table, 'caption').map((caption) => rowOf(table, (look) => wordsOf(caption, look))),
    ...elements(table, 'tr').map((row) => rowOf(row, (look) => joined(place(row, look)))),
  ].filter(({ text }) => text.filled);
};
