import {
  AlignmentType,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  type NumberingDefinition,
  Paragraph,
  TextRun,
  type Table,
} from 'docx';
import { type BlockOf, type ListType, missingText, type PrintedBlock } from '../printed-block.js';
import { ITEM_INDENT, LINE_CHARACTERS } from './docx-layout.js';
import { tableOf } from './docx-table.js';

/** The paragraphs and tables of a document, and the numbering of its lists, which is found on the way. */
interface DrawnBlocks {
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
  cover: (block) => [new Paragraph({ style: 'Cover', children: coverRuns(block.text) })],
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
  table: (block, lists) => [tableOf(block, (inside) => drawn(inside, lists))],
};

/** Characters of a line that the words take, those of Latin script being half as wide, or a little more. */
const widthOf = (words: string): number => [...words].reduce((sum, sign) => sum + (sign < '\u0100' ? 0.6 : 1), 0);

/** Number, issuer and date; one that does not fit in the line begins the next, or a year would be torn. */
function coverRuns(cover: string): TextRun[] {
  const lines = cover.split('　').reduce<string[]>((before, piece) => {
    const longer = [before.at(-1), piece].join('　');
    const fits = before.length > 0 && widthOf(longer) <= LINE_CHARACTERS;
    return fits ? [...before.slice(0, -1), longer] : [...before, piece];
  }, []);
  return lines.map((words, at) => new TextRun({ text: words, ...(at ? { break: 1 } : {}) }));
}

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
