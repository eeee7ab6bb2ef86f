import { momentStamp } from '../times.js';
import { framed } from './frame.js';
import { type Html, html } from './html.js';
import type { PublicPage, WithdrawnPage } from './public-page.js';
import { articleStyle } from './styles/article-style.js';
import { frameStyle } from './styles/frame-style.js';
import { printStyle } from './styles/print-style.js';

export const SITE = '法治政府建设年度报告';

/** Where all reports are listed. */
export const PUBLIC = '/public';

export const FEED = `${PUBLIC}/feed.xml`;

interface SitePage {
  title: string;
  /** Whose page it is; null where it is nobody's alone. */
  issuer: string | null;
  labels?: readonly (readonly [name: string, content: string])[];
  /** Where the page stands, in full; null where it stands nowhere. */
  address: string | null;
  main: Html;
}

/** A page of nobody alone that is headed by the site’s name needs it no second time above. */
const bar = (issuer: string | null, title: string): Html | null =>
  !issuer && title === SITE
    ? null
    : html`<header class="bar"><p><b>${issuer ?? SITE}</b>${issuer ? html`<a href="${PUBLIC}">${SITE}</a>` : null}</p></header>\n`;

/** A page for everybody: one bar, one main part, the address at the foot. */
export function sitePage({ title, issuer, labels = [], address, main }: SitePage): string {
  return framed({
    title: issuer ? `${title}_${issuer}` : title,
    labels,
    styles: [articleStyle, frameStyle, printStyle],
    feed: FEED,
    body: html`<a class="skip" href="#text">跳到正文</a>
${bar(issuer, title)}${main}${address ? html`<footer><p>本页地址 <a href="${address}">${address}</a></p></footer>\n` : null}`,
  });
}

/** The labels that the norm for government sites asks for (政府网站发展指引, 附件: 网页标签规范). */
const labelsOf = (title: string, { issuer, publishedAt }: PublicPage | WithdrawnPage) =>
  [
    ['SiteName', issuer],
    ['ColumnName', SITE],
    ['ArticleTitle', title],
    ['ContentSource', issuer],
    ...(publishedAt ? [['PubDate', momentStamp(publishedAt)] as const] : []),
    ['description', `${title}，${issuer}发布`],
  ] as const;

export const editionPage = (title: string, edition: PublicPage | WithdrawnPage, main: Html): string =>
  sitePage({ title, issuer: edition.issuer, labels: labelsOf(title, edition), address: edition.address, main });
