import type { EditionState } from '@bafang/shared';
import { breakable } from './article.js';
import { type Html, html } from './html.js';
import { editionWords } from './page-words.js';
import { sitePage } from './site-page.js';
import { dayWords } from './times.js';

export interface ListedReport {
  year: number;
  issuer: string;
  title: string;
  /** Of the edition that is shown. */
  number: number;
  state: EditionState;
  /** ISO, UTC. */
  publishedAt: string | null;
  href: string;
}

const line = ({ year, title, number, state, publishedAt, href }: ListedReport): Html => html`<li>
<span class="year">${year}年</span><a href="${href}">${breakable(title)}</a>
<small>${publishedAt ? `${dayWords(publishedAt)}公开，` : ''}第${number}版，${editionWords[state]}</small></li>\n`;

const list = (reports: readonly ListedReport[]): Html => html`<ul>\n${reports.map(line)}</ul>\n`;

/** One issuing body needs no heading; several have one each, in the order of their newest reports. */
function byIssuer(reports: readonly ListedReport[]): Html[] {
  const groups = [...Map.groupBy(reports, ({ issuer }) => issuer)];
  return groups.length > 1 ? groups.map(([issuer, own]) => html`<section>\n<h2>${issuer}</h2>\n${list(own)}</section>\n`) : groups.map(([, own]) => list(own));
}

/** 历年报告: every report that was published, at the root of the public addresses. */
export function renderListPage(reports: readonly ListedReport[], address: string): string {
  const issuers = new Set(reports.map(({ issuer }) => issuer));
  const [issuer] = issuers.size === 1 ? issuers : [null];
  return sitePage({
    title: '历年法治政府建设年度报告', issuer: issuer ?? null, address, labels: issuer ? [['SiteName', issuer]] : [],
    main: html`<div class="page bare list">
<main id="text" tabindex="-1">
<h1>历年法治政府建设年度报告</h1>
${reports.length ? byIssuer(reports) : html`<p>还没有公开的年度报告。</p>\n`}</main>
</div>
`,
  });
}
