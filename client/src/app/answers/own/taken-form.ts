import { type DocumentJson, type NodeJson, checkDocument, documentFromParagraphs, paragraphsOf } from '@bafang/shared';

type Cut = (node: NodeJson) => NodeJson[];

const within = (node: NodeJson, cut: Cut): NodeJson => ({ ...node, content: (node.content ?? []).flatMap(cut) });
const isFilled = ({ content }: NodeJson): boolean => !!content?.length;
const inside = (nodes: readonly NodeJson[]): NodeJson[] => nodes.flatMap(({ content }) => content ?? []);
const blank = { type: 'paragraph' };

/** One item alone is a sentence like any other; several are counted anew. */
function listCut(list: NodeJson, cut: Cut): NodeJson[] {
  const items = (list.content ?? []).map((item) => within(item, cut)).filter(isFilled);
  if (items.length < 2) return inside(items);
  return [{ ...list, attrs: { ...list.attrs, start: 1 }, content: items }];
}

/** The rows of which something is chosen; where cells span rows none is left out. */
function tableCut(table: NodeJson, cut: Cut): NodeJson[] {
  const rows = (table.content ?? []).map((row) => within(row, (cell) => [within(cell, cut)]));
  const cells = inside(rows).filter(isFilled);
  if (cells.length < 2) return inside(cells);
  const spans = inside(rows).some(({ attrs }) => Number(attrs?.['rowspan'] ?? 1) > 1);
  const kept = spans ? rows : rows.filter((row) => row.content!.some(isFilled));
  const filled = (cell: NodeJson) => [isFilled(cell) ? cell : { ...cell, content: [blank] }];
  return [{ ...table, content: kept.map((row) => within(row, filled)) }];
}

/** What is chosen of an answer, in its form: `said` has the words of each of its paragraphs, none where none are chosen. */
export function formOf(body: DocumentJson, said: readonly string[]): NodeJson[] {
  const words = said.values();
  const cut: Cut = (node) => {
    if (node.type === 'orderedList') return listCut(node, cut);
    if (node.type === 'table') return tableCut(node, cut);
    if (node.type !== 'paragraph') return [];
    const text = words.next().value;
    return text ? [{ type: 'paragraph', content: [{ type: 'text', text }] }] : [];
  };
  const content = body.content.flatMap(cut);
  const lines = said.filter(Boolean);
  if (!lines.length) return [];
  // of what a list cannot begin with the words come without their form
  return checkDocument({ type: 'doc', content }).problems ? documentFromParagraphs(lines).content : content;
}

/** The words of each paragraph, those in lists and tables among them. */
export function paragraphsIn(node: NodeJson): string[] {
  const text = ({ text: words, attrs }: NodeJson) => words ?? String(attrs?.['text'] ?? '');
  if (node.type === 'paragraph') return [(node.content ?? []).map(text).join('').trim()];
  return (node.content ?? []).flatMap(paragraphsIn);
}

/** What is recorded of it, line by line; a row of a table is one line, for a number alone stands in many places. */
export const wordsOf = (blocks: readonly NodeJson[]): string[] =>
  paragraphsOf({ type: 'doc', content: [...blocks] }).filter((line) => line.trim());
