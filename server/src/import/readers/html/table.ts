import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';

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

/** The words of an element in one line. */
export const wordsOf = (cell: Element): string =>
  within(cell)
    .map((node) =>
      tree.isTextNode(node)
        ? node.value
        : tree.isElementNode(node) && ['br', 'p', 'div'].includes(node.tagName)
          ? ' '
          : '',
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
const cellsOf = (row: Element): string[] => elements(row, 'td', 'th').map(wordsOf);

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
  const span = Number(cell.attrs.find((one) => one.name === name)?.value ?? 1);
  return span >= 1 && span <= MOST_SPANNED ? Math.floor(span) : 1;
};

/** The cells of every row at their columns: a merged cell says its words once, and leaves the other places it covers empty. */
const placed = (rows: readonly Element[]): string[][] => {
  const covered: number[] = [];
  return rows.map((row) => {
    const cells: string[] = [];
    const skip = () => {
      for (; (covered[cells.length] ?? 0) > 0; cells.push('')) covered[cells.length] = (covered[cells.length] ?? 0) - 1;
    };
    for (const cell of elements(row, 'td', 'th')) {
      skip();
      for (let at = 0; at < spanOf(cell, 'colspan'); at += 1) {
        covered[cells.length] = spanOf(cell, 'rowspan') - 1;
        cells.push(at === 0 ? wordsOf(cell) : '');
      }
    }
    skip();
    return cells;
  });
};

/** The rows of such a table, cells apart by tabs; its caption first. */
export const rowsOf = (table: Element): string[] =>
  [
    ...elements(table, 'caption').map(wordsOf),
    ...placed(elements(table, 'tr')).map((cells) => cells.join('\t')),
  ].filter((row) => row.trim());
