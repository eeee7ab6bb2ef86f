import type { PrintedReport } from '@bafang/shared';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { cleaned } from '../body-blocks.js';
import { checkLine, type IssuedCheck } from '../issued-check.js';
import { printedBlocks } from '../printed-blocks.js';
import { drawBlocks } from './docx-blocks.js';
import { fontTable } from './docx-fonts.js';
import { offGrid, page, styles } from './docx-layout.js';

/** `draft` is the mark printed on every page; `check` stands below the text of what is issued. */
interface DocxOptions {
  draft?: string;
  check?: IssuedCheck;
}

/**
 * The report as a Word file: true headings, one paragraph per block, the page of GB/T 9704-2012. The same report gives the same bytes.
 * Throws RangeError where a text is missing and it is no draft.
 */
export async function renderDocx(report: PrintedReport, { draft, check }: DocxOptions = {}): Promise<Uint8Array> {
  const blocks = printedBlocks(report);
  if (!draft && blocks.some(({ kind }) => kind === 'missing'))
    throw new RangeError('a text is missing: only a draft prints 未报送');
  const { children, lists } = drawBlocks(blocks);
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
  return timeless(await Packer.toBuffer(document), report);
}

/** A day of local time, as the archive writes local fields: the same bytes in every time zone. */
const ARCHIVED = new Date(1980, 0, 1);

/** The library writes the moment of making into the properties and the archive; a file that is stored by its digest must not carry it. */
function timeless(packed: Uint8Array, { cover, year }: PrintedReport): Uint8Array {
  const parts = unzipSync(new Uint8Array(packed));
  const dated = `${/^\d{4}-\d{2}-\d{2}$/.test(cover.date) ? cover.date : `${year}-12-31`}T00:00:00Z`;
  const properties = strFromU8(parts['docProps/core.xml']!).replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${dated}`,
  );
  const all: Record<string, Uint8Array> = {
    ...parts,
    'docProps/core.xml': strToU8(properties),
    'word/styles.xml': strToU8(offGrid(strFromU8(parts['word/styles.xml']!))),
    'word/fontTable.xml': strToU8(fontTable),
  };
  const sorted: Zippable = Object.fromEntries(
    Object.keys(all)
      .sort()
      .map((name) => [name, all[name]!]),
  );
  return zipSync(sorted, { level: 6, mtime: ARCHIVED });
}
