import type { PrintedReport } from '@bafang/shared';
import type { IssuedCheck } from '../issued-check.js';
import { issuedBlocks, printedBlocks } from '../printed-blocks.js';
import { momentWords } from '../times.js';
import { articleHtml, breakable, READER_IMAGES } from './article.js';
import { aside } from './aside.js';
import { contents } from './contents.js';
import { framed } from './frame.js';
import { Html, html } from './html.js';
import { icon } from './icons.js';
import { noticeBands } from './notices.js';
import { type PublicPage, signedDigest, type WithdrawnPage } from './public-page.js';
import { editionPage } from './site-page.js';
import { articleStyle } from './styles/article-style.js';
import { draftStyle } from './styles/draft-style.js';
import { frameStyle } from './styles/frame-style.js';
import { printStyle } from './styles/print-style.js';

export type { PublicPage, WithdrawnPage } from './public-page.js';

/** The article that leaders sign: the same report gives the same bytes. Throws RangeError where a text is missing. */
export function renderArticle(report: PrintedReport, check: IssuedCheck | null = null): string {
  issuedBlocks(report);
  return articleHtml(report, check).source;
}

const verifiedLine = html`<p class="verified">${icon('verified')}<b>与签发稿一致</b><a href="#about">文件、版本和核验</a></p>\n`;
const aboutLine = html`<p class="verified"><a href="#about">文件和版本</a></p>\n`;

/** The public page: the stored article in a frame that is not signed. `CSP_NONCE` in it is to be replaced once per response. */
export function renderPublicPage(page: PublicPage): string {
  const { article, report, notices } = page;
  return editionPage(
    report.title,
    page,
    html`<div class="page">
${contents(printedBlocks(report))}<main id="text" tabindex="-1">
${noticeBands(notices)}${signedDigest(page) ? verifiedLine : aboutLine}${new Html(article)}</main>
${aside(page)}</div>
`,
  );
}

/** A withdrawn edition: what it was and why it is gone, no text and no files. */
export function renderWithdrawnPage(page: WithdrawnPage): string {
  return editionPage(
    page.title,
    page,
    html`<div class="page withdrawn">
<main id="text" tabindex="-1">
<header><h1>${breakable(page.title)}</h1></header>
${noticeBands(page.notices)}</main>
${aside(page)}</div>
`,
  );
}

/** Who printed a draft, and when (ISO, UTC). */
export interface DraftMark {
  notice: string;
  by: string;
  at: string;
}

/** A draft to be read or printed: the mark on every page, 未报送 where a text is missing. */
export function renderDraft(report: PrintedReport, { notice, by, at }: DraftMark): string {
  return framed({
    title: `${notice}：${report.title}`,
    styles: [articleStyle, frameStyle, printStyle, draftStyle],
    body: html`<p class="watermark" aria-hidden="true">${notice}</p>
<div class="sheet">
<main id="text">
<p class="notice">${icon('note')}<span>${notice}，不是签发稿。${by} ${momentWords(at)}导出。</span></p>
${articleHtml(report, null, READER_IMAGES)}</main>
</div>
`,
  });
}
