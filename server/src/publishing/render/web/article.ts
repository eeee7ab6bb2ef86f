import type { PrintedReport } from '@bafang/shared';
import { checkLine, type IssuedCheck } from '../issued-check.js';
import { type BlockOf, missingText, type PrintedBlock, type PrintedCell } from '../printed-block.js';
import { printedBlocks } from '../printed-blocks.js';
import { Html, html } from './html.js';

type Drawn = { [K in PrintedBlock['kind']]: (block: BlockOf<K>, id: Html | null, imagesAt: string) => Html };

/** Where the public gets the images of what was published; each has its digest for a name. */
export const PUBLIC_IMAGES = '/public/images/';
/** And who reads what is not public. */
export const READER_IMAGES = '/api/images/';

/** Set by year, so that 东莞市2018年 and 法治政府建设年度报告 are not torn. */
export const breakable = (title: string): Html[] =>
  title.split(/(?<=\d{4}年度?)(?!度)/).map((piece, at) => html`${at ? new Html('<wbr>') : null}${piece}`);

const draw: Drawn = {
  title: ({ text }, id) => html`<h1${id}>${breakable(text)}</h1>`,
  cover: ({ text }, id) => html`<p${id} class="cover">${text}</p>`,
  heading: ({ level, label, heading }, id) =>
    level === 1 ? html`<h2${id}>${label}${heading}</h2>` : html`<h3${id}>${label}${heading}</h3>`,
  paragraph: ({ text }, id) => html`<p${id}>${text}</p>`,
  missing: ({ head }, id) => html`<p${id}>${head}<em class="missing">${missingText}</em></p>`,
  image: ({ digest, alt, caption }, id, imagesAt) =>
    html`<figure${id}><img src="${imagesAt}${digest}" alt="${alt}">${caption ? html`<figcaption>${caption}</figcaption>` : null}</figure>`,
  list: ({ start, type, items }, id, imagesAt) =>
    html`<ol${id}${start === 1 ? null : html` start="${start}"`}${type ? html` type="${type}"` : null}>${items.map((item) => html`<li>${blocksHtml(item, imagesAt)}</li>`)}</ol>`,
  // A wide table scrolls by itself, so the keyboard must reach it.
  table: ({ rows, headRows }, id, imagesAt) =>
    html`<div${id} class="wide" role="group" aria-label="表格" tabindex="0"><table>${[
      ...(headRows ? [html`<thead>${rows.slice(0, headRows).map((row) => rowHtml(row, imagesAt))}</thead>`] : []),
      ...(headRows < rows.length
        ? [html`<tbody>${rows.slice(headRows).map((row) => rowHtml(row, imagesAt))}</tbody>`]
        : []),
    ]}</table></div>`,
};

function cellHtml({ header, colspan, rowspan, blocks }: PrintedCell, scope: 'col' | 'row', imagesAt: string): Html {
  const spans = html`${colspan > 1 ? html` colspan="${colspan}"` : null}${rowspan > 1 ? html` rowspan="${rowspan}"` : null}`;
  const content = blocksHtml(blocks, imagesAt);
  return header ? html`<th scope="${scope}"${spans}>${content}</th>` : html`<td${spans}>${content}</td>`;
}

function rowHtml(cells: readonly PrintedCell[], imagesAt: string): Html {
  const scope = cells.every(({ header }) => header) ? 'col' : 'row';
  return html`<tr>${cells.map((cell) => cellHtml(cell, scope, imagesAt))}</tr>`;
}

function drawn(block: PrintedBlock, imagesAt: string): Html {
  const form = draw[block.kind] as (block: PrintedBlock, id: Html | null, imagesAt: string) => Html;
  return form(block, block.anchor ? html` id="${block.anchor}"` : null, imagesAt);
}

/** A block by itself, in one line, without its anchor. */
export const blockHtml = (block: PrintedBlock, imagesAt: string): string =>
  drawn({ ...block, anchor: undefined }, imagesAt).source;

const blocksHtml = (blocks: readonly PrintedBlock[], imagesAt: string): Html[] =>
  blocks.map((block) => drawn(block, imagesAt));

/** The report as an article: title and cover in its header, one element per block, one line per block; what it is checked by in its footer. */
export function articleHtml(report: PrintedReport, check: IssuedCheck | null, imagesAt = PUBLIC_IMAGES): Html {
  const blocks = printedBlocks(report);
  const isHead = ({ kind }: PrintedBlock) => kind === 'title' || kind === 'cover';
  const lines = (chosen: readonly PrintedBlock[]) => chosen.map((block) => html`${drawn(block, imagesAt)}\n`);
  const head = lines(blocks.filter(isHead));
  const text = lines(blocks.filter((block) => !isHead(block)));
  const foot = check ? html`<footer><small>${checkLine(check)}</small></footer>\n` : null;
  return html`<article lang="zh-CN">\n<header>\n${head}</header>\n${text}${foot}</article>\n`;
}
