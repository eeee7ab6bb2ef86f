import { type NodeJson, paragraphsOf, unstorable } from '@bafang/shared';
import { type ListType, type PrintedBlock, type PrintedCell } from './printed-block.js';

/** What neither XML nor UTF-8 holds is not printed; stored text has none of it, headings and titles are only trimmed. */
export const cleaned = (text: string): string => text.replace(unstorable, '').toWellFormed();

const textOf = (paragraph: NodeJson): string => cleaned(paragraphsOf({ type: 'doc', content: [paragraph] }).join(''));
const spanOf = (cell: NodeJson, name: 'colspan' | 'rowspan'): number => Number(cell.attrs?.[name] ?? 1);

/** Each node of a body. Paragraphs that show nothing are not printed. */
const blocksOf: Record<string, (node: NodeJson, depth: number) => PrintedBlock[]> = {
  paragraph: (node) => [{ kind: 'paragraph' as const, text: textOf(node) }].filter(({ text }) => text.trim()),
  orderedList: (node, depth) => [
    {
      kind: 'list',
      depth,
      start: Number(node.attrs?.['start'] ?? 1),
      type: (node.attrs?.['type'] ?? null) as ListType | null,
      items: (node.content ?? []).map((item) => itemBlocks(item, depth + 1)),
    },
  ],
  table: (node) => tableBlocks(node),
  image: (node) => [
    { kind: 'image', digest: wordsOf(node, 'digest'), alt: wordsOf(node, 'alt'), caption: wordsOf(node, 'caption') },
  ],
};

const wordsOf = ({ attrs }: NodeJson, name: string): string => cleaned(String(attrs?.[name] ?? ''));

/** The blocks of a body, of a list item or of a cell, in order. */
export function bodyBlocks(nodes: readonly NodeJson[], depth = 0): PrintedBlock[] {
  return nodes.flatMap((node) => blocksOf[node.type]?.(node, depth) ?? []);
}

/** An item keeps its first paragraph even where it is empty, as its number stands there. */
function itemBlocks(item: NodeJson, depth: number): PrintedBlock[] {
  const blocks = bodyBlocks(item.content ?? [], depth);
  return blocks[0]?.kind === 'paragraph' ? blocks : [{ kind: 'paragraph', text: '' }, ...blocks];
}

function cellOf(cell: NodeJson, rowsBelow: number): PrintedCell {
  const rowspan = Math.min(spanOf(cell, 'rowspan'), rowsBelow);
  return {
    header: cell.type === 'tableHeader',
    colspan: spanOf(cell, 'colspan'),
    rowspan,
    blocks: bodyBlocks(cell.content ?? []),
  };
}

const reaches = (rows: readonly PrintedCell[][], row: number): boolean =>
  rows.slice(0, row).some((cells, at) => cells.some(({ rowspan }) => at + rowspan > row));

/** A row without cells is kept only where a cell above reaches into it: a word processor refuses any other. */
function tableBlocks(table: NodeJson): PrintedBlock[] {
  const given = table.content ?? [];
  const all = given.map((row, at) => (row.content ?? []).map((cell) => cellOf(cell, given.length - at)));
  const rows = all.filter((cells, at) => cells.length > 0 || reaches(all, at));
  return rows.length ? [{ kind: 'table', rows, headRows: headRows(rows) }] : [];
}

/** None where a header cell reaches out of them: then no boundary can be drawn below. */
function headRows(rows: readonly PrintedCell[][]): number {
  const body = rows.findIndex((cells) => cells.length === 0 || cells.some(({ header }) => !header));
  const count = body < 0 ? rows.length : body;
  return count < rows.length && reaches(rows.slice(0, count), count) ? 0 : count;
}
