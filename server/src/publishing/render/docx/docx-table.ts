import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { type BlockOf, blockLines, type PrintedBlock, type PrintedCell } from '../printed-block.js';
import { CELL_CHARACTERS, TEXT_WIDTH } from './docx-layout.js';

/** `share`: of the table's width, what the cell has. */
type DrawBlock = (block: PrintedBlock, share: number) => (Paragraph | Table)[];

/**
 * Lines up to which a row stays in one piece, and a head is repeated: together they fill less than half a page. A word processor
 * that is told to keep together what no page holds lets lines run off its foot.
 */
const SHORT = 8;

function cellOf({ header, colspan, rowspan, blocks }: PrintedCell, columns: number, draw: DrawBlock): TableCell {
  const style = header ? 'HeadCell' : 'Cell';
  const children = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [new Paragraph({ style, text: block.text })] : draw(block, colspan / columns),
  );
  // A cell ends with a paragraph, or Word calls the file damaged.
  const closing = children.at(-1) instanceof Paragraph ? [] : [new Paragraph({ style, text: '' })];
  return new TableCell({ columnSpan: colspan, rowSpan: rowspan, children: [...children, ...closing] });
}

/** Lines of the cell, all columns being equally wide. */
const linesOf = ({ blocks, colspan }: PrintedCell, columns: number): number =>
  blocks
    .flatMap(blockLines)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * columns) / (CELL_CHARACTERS * colspan))), 0);

export function tableOf({ rows, headRows }: BlockOf<'table'>, draw: DrawBlock): Table {
  const columns = Math.max(1, ...rows.map((cells) => cells.reduce((sum, { colspan }) => sum + colspan, 0)));
  const heights = rows.map((cells) => Math.max(1, ...cells.map((cell) => linesOf(cell, columns))));
  const headHeight = heights.slice(0, headRows).reduce((sum, height) => sum + height, 0);
  const repeated = headRows < rows.length && headHeight <= SHORT ? headRows : 0;
  // A cell that spans rows is as tall as all of them, so the whole table stays or splits.
  const cantSplit = heights.every((height) => height <= SHORT);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array.from({ length: columns }, () => Math.floor(TEXT_WIDTH / columns)),
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          ...(at < repeated ? { tableHeader: true } : {}),
          cantSplit,
          children: cells.map((cell) => cellOf(cell, columns, draw)),
        }),
    ),
  });
}
