import {
  AlignmentType,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  type NumberingDefinition,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { type BlockOf, type ListType, missingText, type PrintedBlock, type PrintedCell } from '../printed-block.js';
import { ITEM_INDENT, TEXT_WIDTH } from './docx-layout.js';

/** The paragraphs and tables of a document, and the numbering of its lists, which is found on the way. */
export interface DrawnBlocks {
  children: (Paragraph | Table)[];
  lists: NumberingDefinition[];
}

type Drawn = {
  [K in PrintedBlock['kind']]: (block: BlockOf<K>, lists: NumberingDefinition[]) => (Paragraph | Table)[];
};

const text =
  (style: string) =>
  (words: string): Paragraph =>
    new Paragraph({ style, text: words });
const bodyText = text('Text');

const draw: Drawn = {
  title: (block) => [new Paragraph({ heading: HeadingLevel.TITLE, text: block.text })],
  cover: (block) => [text('Cover')(block.text)],
  // 一、 （一） 一是 are typed: the order, and so the number, is signed; Word's own numbering would count anew in another program.
  heading: ({ level, label, heading }) => [
    new Paragraph({ heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, text: label + heading }),
  ],
  paragraph: (block) => [bodyText(block.text)],
  missing: ({ head }) => [bodyText(head + missingText)],
  // Its caption, which is signed, stands for the image until images can be uploaded and their bytes are at hand.
  image: ({ caption }) => [
    new Paragraph({
      style: 'Text',
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0, firstLineChars: 0 },
      text: caption,
    }),
  ],
  list: (block, lists) => listParagraphs(block, lists),
  table: ({ rows, headRows }, lists) => [tableOf(rows, headRows, lists)],
};

const drawn = (block: PrintedBlock, lists: NumberingDefinition[]): (Paragraph | Table)[] =>
  (draw[block.kind] as (block: PrintedBlock, lists: NumberingDefinition[]) => (Paragraph | Table)[])(block, lists);

export function drawBlocks(blocks: readonly PrintedBlock[]): DrawnBlocks {
  const lists: NumberingDefinition[] = [];
  return { children: blocks.flatMap((block) => drawn(block, lists)), lists };
}

const formats: Record<ListType, ILevelsOptions['format']> = {
  1: LevelFormat.DECIMAL,
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
};

function levelOf({ depth, start, type }: BlockOf<'list'>): ILevelsOptions {
  const indent = { ...ITEM_INDENT, left: ITEM_INDENT.left + depth * ITEM_INDENT.hanging };
  return {
    level: 0,
    start,
    format: formats[type ?? '1'],
    text: depth && !type ? '（%1）' : '%1.',
    suffix: LevelSuffix.NOTHING,
    style: { paragraph: { indent } },
  };
}

function listParagraphs(list: BlockOf<'list'>, lists: NumberingDefinition[]): (Paragraph | Table)[] {
  const reference = `list-${lists.length + 1}`;
  const level = levelOf(list);
  lists.push({ reference, levels: [level] });
  const left = ITEM_INDENT.left + list.depth * ITEM_INDENT.hanging;
  return list.items.flatMap((item) =>
    item.flatMap((block, at) => {
      if (block.kind !== 'paragraph') return drawn(block, lists);
      return [
        new Paragraph({
          style: 'Text',
          text: block.text,
          ...(at ? { indent: { left, firstLine: 0, firstLineChars: 0 } } : { numbering: { reference, level: 0 } }),
        }),
      ];
    }),
  );
}

function cellOf({ header, colspan, rowspan, blocks }: PrintedCell, lists: NumberingDefinition[]): TableCell {
  const cellText = text(header ? 'HeadCell' : 'Cell');
  const children = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [cellText(block.text)] : drawn(block, lists),
  );
  // A cell ends with a paragraph, or Word calls the file damaged.
  const closing = children.at(-1) instanceof Paragraph ? [] : [cellText('')];
  return new TableCell({ columnSpan: colspan, rowSpan: rowspan, children: [...children, ...closing] });
}

function tableOf(rows: readonly PrintedCell[][], headRows: number, lists: NumberingDefinition[]): Table {
  const columns = Math.max(1, ...rows.map((cells) => cells.reduce((sum, { colspan }) => sum + colspan, 0)));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array.from({ length: columns }, () => Math.floor(TEXT_WIDTH / columns)),
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          ...(at < headRows ? { tableHeader: true } : {}),
          cantSplit: true,
          children: cells.map((cell) => cellOf(cell, lists)),
        }),
    ),
  });
}
