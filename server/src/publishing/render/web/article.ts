import type { PrintedReport } from '@bafang/shared';
import { checkLine, type IssuedCheck } from '../issued-check.js';
import { type BlockOf, missingText, type PrintedBlock, type PrintedCell } from '../printed-block.js';
import { printedBlocks } from '../printed-blocks.js';
import { Html, html } from './html.js';

type Drawn = { [K in PrintedBlock['kind']]: (block: BlockOf<K>, id: Html | null) => Html };

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
  image: ({ digest, caption }, id) =>
    html`<figure${id}><img src="/public/images/${digest.slice(digest.indexOf(':') + 1)}" alt=""><figcaption>${caption}</figcaption></figure>`,
  list: ({ start, type, items }, id) =>
    html`<ol${id}${start === 1 ? null : html` start="${start}"`}${type ? html` type="${type}"` : null}>${items.map((item) => html`<li>${item.map(blockHtml)}</li>`)}</ol>`,
  // A wide table scrolls by itself, so the keyboard must reach it.
  table: ({ rows, headRows }, id) =>
    html`<div${id} class="wide" role="group" aria-label="表格" tabindex="0"><table>${[
      ...(headRows ? [html`<thead>${rows.slice(0, headRows).map(rowHtml)}</thead>`] : []),
      ...(headRows < rows.length ? [html`<tbody>${rows.slice(headRows).map(rowHtml)}</tbody>`] : []),
    ]}</table></div>`,
};

function cellHtml({ header, colspan, rowspan, blocks }: PrintedCell, scope: 'col' | 'row'): Html {
  const spans = html`${colspan > 1 ? html` colspan="${colspan}"` : null}${rowspan > 1 ? html` rowspan="${rowspan}"` : null}`;
  const content = blocks.map(blockHtml);
  return header ? html`<th scope="${scope}"${spans}>${content}</th>` : html`<td${spans}>${content}</td>`;
}

function rowHtml(cells: readonly PrintedCell[]): Html {
  const scope = cells.every(({ header }) => header) ? 'col' : 'row';
  return html`<tr>${cells.map((cell) => cellHtml(cell, scope))}</tr>`;
}

function blockHtml(block: PrintedBlock): Html {
  const drawn = draw[block.kind] as (block: PrintedBlock, id: Html | null) => Html;
  return drawn(block, block.anchor ? html` id="${block.anchor}"` : null);
}

/** The report as an article: title and cover in its header, one element per block, one line per block; what it is checked by in its footer. */
export function articleHtml(report: PrintedReport, check: IssuedCheck | null): Html {
  const blocks = printedBlocks(report);
  const isHead = ({ kind }: PrintedBlock) => kind === 'title' || kind === 'cover';
  const lines = (chosen: readonly PrintedBlock[]) => chosen.map((block) => html`${blockHtml(block)}\n`);
  const head = lines(blocks.filter(isHead));
  const text = lines(blocks.filter((block) => !isHead(block)));
  const foot = check ? html`<footer><small>${checkLine(check)}</small></footer>\n` : null;
  return html`<article lang="zh-CN">\n<header>\n${head}</header>\n${text}${foot}</article>\n`;
}
