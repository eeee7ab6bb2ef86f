import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { cleaned } from '../body-blocks.js';
import { dateWords } from '../times.js';
import { charactersIn, lyingPage, styles, twips } from './docx-layout.js';
import { timeless } from './timeless.js';

export interface DocxSheet {
  title: string;
  /** The report that it belongs to. */
  of: string;
  by: string;
  /** YYYY-MM-DD */
  date: string;
  /** Widths in millimetres: 245 are to be had. */
  columns: readonly { heading: string; width: number }[];
  /** Cells of paragraphs. */
  rows: readonly (readonly (readonly string[])[])[];
}

/** A row of more lines may be torn: what no page holds would run off its foot. */
const SHORT = 8;

/** A table on lying pages, for an official file: what it is and of when above it, its head again on every page. */
export async function renderDocxSheet({ title, of, by, date, columns, rows }: DocxSheet): Promise<Uint8Array> {
  const document = new Document({
    title: cleaned(`${of}${title}`),
    creator: cleaned(by),
    lastModifiedBy: cleaned(by),
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        ...lyingPage(),
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: cleaned(title) }),
          new Paragraph({ style: 'Cover', text: cleaned(`${of}　${dateWords(date)}`) }),
          tableOf(columns, rows),
        ],
      },
    ],
  });
  return timeless(await Packer.toBuffer(document), date);
}

function tableOf(columns: DocxSheet['columns'], rows: DocxSheet['rows']): Table {
  const widths = columns.map(({ width }) => twips(width));
  const cell = (paragraphs: readonly string[], at: number, style: string) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      children: (paragraphs.length ? paragraphs : ['']).map((text) => new Paragraph({ style, text: cleaned(text) })),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, at) => cell([heading], at, 'HeadCell')),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: cells.every((paragraphs, at) => linesOf(paragraphs, widths[at]!) <= SHORT),
            children: cells.map((paragraphs, at) => cell(paragraphs, at, 'Cell')),
          }),
      ),
    ],
  });
}

const linesOf = (paragraphs: readonly string[], width: number): number =>
  paragraphs.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / charactersIn(width))), 0);
