import type { PrintedReport } from '@bafang/shared';
import { Document, Packer, Paragraph } from 'docx';
import { cleaned } from '../body-blocks.js';
import { checkLine, type IssuedCheck } from '../issued-check.js';
import type { PrintedImages } from '../printed-block.js';
import { issuedBlocks, printedBlocks } from '../printed-blocks.js';
import { drawBlocks } from './docx-blocks.js';
import { page, styles } from './docx-layout.js';
import { timeless } from './timeless.js';

/**
 * `draft` is the mark printed on every page; `check` stands below the text of what is issued. An image that is not given is
 * told by its caption.
 */
interface DocxOptions {
  draft?: string;
  check?: IssuedCheck;
  images?: PrintedImages;
}

/**
 * The report as a Word file: true headings, one paragraph per block, the page of GB/T 9704-2012. The same report gives the same bytes.
 * Throws RangeError where a text is missing and it is no draft.
 */
export async function renderDocx(
  report: PrintedReport,
  { draft, check, images = new Map() }: DocxOptions = {},
): Promise<Uint8Array> {
  const blocks = draft ? printedBlocks(report) : issuedBlocks(report);
  const { children, lists } = drawBlocks(blocks, images);
  const document = new Document({
    title: cleaned(draft ? `${report.title}（${draft}）` : report.title),
    creator: cleaned(report.issuer),
    lastModifiedBy: cleaned(report.issuer),
    styles,
    numbering: { config: lists },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        ...page(draft),
        children: check ? [...children, new Paragraph({ style: 'Check', text: checkLine(check) })] : children,
      },
    ],
  });
  return timeless(await Packer.toBuffer(document), dayOf(report));
}

/** The day it is dated, or the last of its year. */
const dayOf = ({ cover, year }: PrintedReport): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(cover.date) ? cover.date : `${year}-12-31`;
