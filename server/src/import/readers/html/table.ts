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

const wordsOf = (cell: Element): string =>
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

/** The rows of such a table, cells apart by tabs; its caption first. */
export const rowsOf = (table: Element): string[] =>
  [...elements(table, 'caption').map(wordsOf), ...elements(table, 'tr').map((row) => cellsOf(row).join('\t'))].filter(
    (row) => row.trim(),
  );
