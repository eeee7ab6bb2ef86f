import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { TableMap, __pastedCells as pastedCells, cellAround } from '@tiptap/pm/tables';

const opening = (node: Node | null): number => (node?.type.name === 'paragraph' ? 1 : 0);
/** Words run into the paragraph where they are put; a list or a table stands by itself. */
export const running = (content: Fragment): Slice =>
  new Slice(content, opening(content.firstChild), opening(content.lastChild));

/** A row as a line, its cells divided by tabs; where a cell holds more than a line nothing is joined. */
function linesOf(row: Node): Node[] {
  const cells = row.children.map(({ content }) => withoutTables(content).content);
  const [first] = cells[0] ?? [];
  if (!first || cells.some(([only, ...more]) => more.length || only?.type.name !== 'paragraph')) return cells.flat();
  const tab = Fragment.from(row.type.schema.text('\t'));
  const words = cells.map(([line]) => line!.content);
  return [first.copy(words.reduce((line, more) => line.append(tab).append(more)))];
}

/** The same with each table as its lines. */
function withoutTables(content: Fragment): Fragment {
  return Fragment.from(
    content.content.flatMap((node) =>
      node.type.name === 'table'
        ? node.children.flatMap(linesOf)
        : [node.isTextblock ? node : node.copy(withoutTables(node.content))],
    ),
  );
}

/** What was copied inside a cell brings along the nodes that it stood in. */
function unwrapped({ content, openStart, openEnd }: Slice): Fragment {
  const only = content.childCount === 1 ? content.firstChild! : null;
  if (!only || only.isTextblock || !openStart || !openEnd) return content;
  return unwrapped(new Slice(only.content, openStart - 1, openEnd - 1));
}

const isBlank = (row: Node): boolean => !row.textContent && !hasAtom(row);
const hasAtom = (node: Node): boolean =>
  node.children.some((child) => (child.isAtom && !child.isText) || hasAtom(child));

/** Rows below that of the caret, or in its place where it is blank. No cell that spans rows is cut, and all rows are as wide as the widest. */
function putRows(tr: Transaction, cells: { readonly width: number; readonly rows: readonly Fragment[] }): void {
  const $cell = cellAround(tr.selection.$from)!;
  const [table, start] = [$cell.node(-1), $cell.start(-1)];
  const map = TableMap.get(table);
  const rowOf = (row: number) => map.map.slice(row * map.width, (row + 1) * map.width);
  const isCut = (row: number) => rowOf(row).some((at, column) => at === rowOf(row - 1)[column]);
  const { top } = map.findCell($cell.pos - start);
  let bottom = top + 1;
  while (isCut(bottom)) bottom += 1;
  const isReplaced = !isCut(top) && table.children.slice(top, bottom).every(isBlank);
  const widened = (rows: readonly Fragment[], by: number): Node[] =>
    rows.map((row) => {
      const more = Array.from({ length: Math.max(0, by) }, () => $cell.nodeAfter!.type.createAndFill()!);
      return table.child(top).copy(row.append(Fragment.from(more)));
    });
  const kept = widened(
    table.children.map(({ content }) => content),
    cells.width - map.width,
  );
  const above = Fragment.from([
    ...kept.slice(0, isReplaced ? top : bottom),
    ...widened(cells.rows, map.width - cells.width),
  ]);
  tr.replaceWith(start, start + table.content.size, above.append(Fragment.from(kept.slice(bottom))));
  tr.setSelection(TextSelection.near(tr.doc.resolve(start + above.size), -1));
}

/** For cells that are chosen, which the table itself fills: cells, or words without a table. */
export const forCells = (slice: Slice): Slice =>
  pastedCells(slice) ? slice : running(withoutTables(unwrapped(slice)));

/**
 * A table has no form in a table: several cells alone come in as rows, anything else as its lines. Gives whether the transaction did it; what
 * holds no table is pasted as everywhere.
 */
export function putIntoTable(tr: Transaction, slice: Slice): boolean {
  if (!cellAround(tr.selection.$from)) return false;
  const cells = pastedCells(slice);
  if (cells && cells.width * cells.height > 1) {
    putRows(tr, cells);
    return true;
  }
  const content = cells?.rows[0]?.firstChild?.content ?? unwrapped(slice);
  const lines = withoutTables(content);
  if (!cells && lines.eq(content)) return false;
  tr.replaceSelection(running(lines));
  return true;
}
