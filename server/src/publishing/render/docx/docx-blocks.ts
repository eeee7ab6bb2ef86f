import {
  HeadingLevel,
  type ILevelsOptions,
  ImageRun,
  LevelFormat,
  LevelSuffix,
  type NumberingDefinition,
  Paragraph,
  TextRun,
  type Table,
} from 'docx';
import { type BlockOf, type ListType, missingText, type PrintedBlock, type PrintedImages } from '../printed-block.js';
import { fitted, ITEM_INDENT, LINE_CHARACTERS } from './docx-layout.js';
import { tableOf } from './docx-table.js';

/** What drawing a document takes and leaves: its images, and the numbering of its lists, which is found on the way. */
interface Drawing {
  images: PrintedImages;
  /** How many of them were drawn. */
  drawn: number;
  lists: NumberingDefinition[];
}

/** `share`: of the page's width, what there is for an image. */
type Drawn = {
  [K in PrintedBlock['kind']]: (block: BlockOf<K>, drawing: Drawing, share: number) => (Paragraph | Table)[];
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
  image: (block, drawing, share) => imageParagraphs(block, drawing, share),
  list: (block, drawing, share) => listParagraphs(block, drawing, share),
  table: (block, drawing) => [tableOf(block, (inside, share) => drawn(inside, drawing, share))],
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

type Draw = (block: PrintedBlock, drawing: Drawing, share: number) => (Paragraph | Table)[];
const drawn: Draw = (block, drawing, share) => (draw[block.kind] as Draw)(block, drawing, share);

export function drawBlocks(
  blocks: readonly PrintedBlock[],
  images: PrintedImages,
): Pick<Drawing, 'lists'> & { children: (Paragraph | Table)[] } {
  const drawing: Drawing = { images, drawn: 0, lists: [] };
  return { children: blocks.flatMap((block) => drawn(block, drawing, 1)), lists: drawing.lists };
}

/** The image is one line, as tall as it is; its caption stays with it. */
function imageParagraphs({ digest, alt, caption }: BlockOf<'image'>, drawing: Drawing, share: number): Paragraph[] {
  const image = drawing.images.get(digest);
  const words = caption ? [new Paragraph({ style: 'ImageCaption', text: caption })] : [];
  if (!image) return words;
  const id = (drawing.drawn += 1);
  const run = new ImageRun({
    type: image.mediaType === 'image/png' ? 'png' : 'jpg',
    data: image.bytes,
    transformation: fitted(image, share),
    // numbered here: the library counts through all documents it ever made
    altText: { id: `${id}`, name: `图${id}`, description: alt },
  });
  return [new Paragraph({ style: 'Image', keepNext: words.length > 0, children: [run] }), ...words];
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

function listParagraphs(list: BlockOf<'list'>, drawing: Drawing, share: number): (Paragraph | Table)[] {
  const { lists } = drawing;
  const reference = `list-${lists.length + 1}`;
  const level = levelOf(list);
  lists.push({ reference, levels: [level] });
  const left = ITEM_INDENT.left + list.depth * ITEM_INDENT.hanging;
  return list.items.flatMap((item) =>
    item.flatMap((block, at) => {
      if (block.kind !== 'paragraph') return drawn(block, drawing, share);
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
