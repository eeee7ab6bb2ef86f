import { fingerprint } from '@bafang/shared';
import { formatOf } from '../formats.js';
import { momentWords } from '../times.js';
import { Html, html } from './html.js';
import { icon, type IconName } from './icons.js';
import { editionWords, sizeWords } from './page-words.js';
import {
  type EarlierEdition,
  type PublicFile,
  type PublicPage,
  signedDigest,
  stateOf,
  type WithdrawnPage,
} from './public-page.js';

const fact = (name: string, value: string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;

function facts(edition: PublicPage | WithdrawnPage): Html {
  const { issuer, publishedAt, number } = edition;
  const state = editionWords[stateOf(edition)];
  return html`<dl class="facts">
${fact('发布机关', issuer)}${publishedAt ? fact('公开日期', momentWords(publishedAt)) : null}${fact('版本', number ? `第${number}版，${state}` : state)}</dl>\n`;
}

const signs: Record<string, IconName> = { PDF: 'pdf', JSON: 'table' };

function fileLine({ name, size, href }: PublicFile): Html {
  const { called, format } = formatOf(name);
  const sign = icon(signs[format] ?? 'document');
  const link = html`<a href="${href}" download="${name}">${called}</a>`;
  return html`<li>${sign}<span>${link}<small>${format}，${sizeWords(size)}</small></span></li>\n`;
}

/** All 64 digits, in groups that people can compare. */
const grouped = (digest: string): string =>
  digest
    .slice(digest.lastIndexOf(':') + 1)
    .toUpperCase()
    .replace(/.{4}(?=.)/g, '$& ');

const digestLine = (name: string, digest: string): Html =>
  html`<div><dt>${name}</dt><dd><code>${grouped(digest)}</code></dd></div>\n`;

/** How a stranger checks the text and the files without trusting this page. */
function check(digest: string, files: readonly PublicFile[]): Html {
  return html`<section class="check" id="check">
<h2>${icon('verified')}与签发稿一致</h2>
<p><code>${fingerprint(digest)}</code></p>
<details><summary>怎样自行核验</summary>
<p>文稿指纹由标题、发布机关、落款和全文算出（SHA-256），签发人签的就是它，各文件也印着它。上面是它的前16位。</p>
<p>下载文件后算出它的SHA-256值，与下面所列逐位比对；全部相同，就是签发时存下的那个文件。Windows可用命令 <code>certutil -hashfile 文件名 SHA256</code>，其他系统可用 <code>sha256sum 文件名</code>。</p>
<dl>
${digestLine('文稿指纹', digest)}${files.map((file) => digestLine(file.name, file.digest))}</dl>
</details>
</section>\n`;
}

const earlierLine = ({ number, state, publishedAt, href }: EarlierEdition): Html =>
  html`<li><a href="${href}">第${number}版</a><small>${publishedAt ? `${momentWords(publishedAt)}，` : ''}${editionWords[state]}</small></li>\n`;

const earlierEditions = (editions: readonly EarlierEdition[]): Html =>
  editions.length
    ? html`<section class="earlier"><h2>其他版本</h2>\n<ul>\n${editions.map(earlierLine)}</ul></section>\n`
    : html``;

const fileList = (files: readonly PublicFile[]): Html =>
  files.length ? html`<ul class="files">\n${files.map(fileLine)}</ul>\n` : html``;

const evidence = (page: PublicPage): Html => {
  const digest = signedDigest(page);
  return html`${fileList(page.files)}${digest ? check(digest, page.files) : null}`;
};

/** Beside the text: who published which edition when, its files, its fingerprint, its other editions. */
export function aside(page: PublicPage | WithdrawnPage): Html {
  return html`<aside id="about" aria-label="文件、版本和核验">
${facts(page)}${'article' in page ? evidence(page) : null}${earlierEditions(page.earlier ?? [])}</aside>\n`;
}
