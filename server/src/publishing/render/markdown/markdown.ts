import { fingerprint, type PrintedReport } from '@bafang/shared';
import { cleaned } from '../body-blocks.js';
import type { IssuedCheck } from '../issued-check.js';
import { type BlockOf, blockLines, type PrintedBlock } from '../printed-block.js';
import { issuedBlocks } from '../printed-blocks.js';
import { blockHtml } from '../web/article.js';
import { escaped } from './escape.js';

type Written = { [K in PrintedBlock['kind']]: (block: BlockOf<K>, imagesAt: string) => string };

/** The lines of a block stand apart from the next by an empty one. */
const write: Written = {
  title: ({ text }) => `# ${escaped(text)}`,
  // stands among the facts
  cover: () => '',
  heading: ({ level, label, heading }) => `${'#'.repeat(level + 1)} ${escaped(label + heading)}`,
  paragraph: ({ text }) => escaped(text),
  missing: (block) => escaped(blockLines(block).join('')),
  image: ({ digest, alt, caption }, imagesAt) =>
    [`![${escaped(alt)}](${imagesAt}${digest})`, ...(caption ? [escaped(caption)] : [])].join('\n\n'),
  list: (list, imagesAt) =>
    list.type && list.type !== '1'
      ? blockHtml(list, imagesAt)
      : list.items.map((item, at) => itemText(`${list.start + at}. `, item, imagesAt)).join('\n\n'),
  table: (block, imagesAt) => (isPlain(block) ? pipes(block) : blockHtml(block, imagesAt)),
};

function blockText(block: PrintedBlock, imagesAt: string): string {
  const written = write[block.kind] as (block: PrintedBlock, imagesAt: string) => string;
  return written(block, imagesAt);
}

/** Nothing to who reads, and the end of what stands above. */
const APART = '<!-- -->';

/** Blocks one below the other; two lists would be one. */
const textOf = (blocks: readonly PrintedBlock[], imagesAt: string): string =>
  blocks
    .flatMap((block, at) => {
      const text = blockText(block, imagesAt);
      if (block.kind === 'list' && blocks[at - 1]?.kind === 'list') return [APART, text];
      return block.kind === 'cover' ? [] : [text || APART];
    })
    .join('\n\n');

/** What follows the number is indented by as much. */
function itemText(number: string, item: readonly PrintedBlock[], imagesAt: string): string {
  const text = textOf(item, imagesAt);
  return number + text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(number.length)}`);
}

/** What the tables of GFM can say: one row of heads, as many cells in each row, in each cell a line. */
const isPlain = ({ rows, headRows }: BlockOf<'table'>): boolean =>
  headRows === 1 &&
  rows.every(
    (cells, row) =>
      cells.length === rows[0]!.length &&
      cells.every(
        ({ header, colspan, rowspan, blocks }) =>
          header === !row &&
          colspan === 1 &&
          rowspan === 1 &&
          blocks.length <= 1 &&
          blocks.every(({ kind }) => kind === 'paragraph'),
      ),
  );

function pipes({ rows }: BlockOf<'table'>): string {
  const [head, ...others] = rows.map(
    (cells) => `| ${cells.map(({ blocks }) => blocks.flatMap(blockLines).map(escaped).join(' ')).join(' | ')} |`,
  );
  return [head, `|${' --- |'.repeat(rows[0]!.length)}`, ...others].join('\n');
}

/** To a reader that knows no facts they are a paragraph, in which none of these may act; what YAML cannot hold is among them. */
const UNFIT = /[<>&*_`[\]~!|$\u007f-\u009f\u2028\u2029\ufeff]/g;
const unicode = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Quoted as JSON does, which is also how YAML does. */
const fact = (name: string, value: string | number): string =>
  `${name}: ${JSON.stringify(value).replace(UNFIT, unicode)}`;

/**
 * The report as Markdown, for whoever builds on its text: what it is and how to check it above, headings by their level, one
 * paragraph a block. The importer reads the same tree from it. Throws RangeError where a text is missing.
 */
export function renderMarkdown(report: PrintedReport, check: IssuedCheck): string {
  const imagesAt = `${check.address.replace(/\/public\/[^/]*$/, '')}/public/images/`;
  const facts = [
    fact('title', cleaned(report.title)),
    fact('publisher', cleaned(report.issuer)),
    fact('year', report.year),
    fact('documentNumber', cleaned(report.cover.documentNumber)),
    fact('date', report.cover.date),
    fact('fingerprint', fingerprint(check.digest)),
    fact('check', check.address),
  ];
  return ['---', ...facts, '---', '', textOf(issuedBlocks(report), imagesAt), ''].join('\n');
}
