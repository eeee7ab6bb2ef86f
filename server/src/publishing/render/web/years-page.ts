import { dayWords } from '../times.js';
import { type Html, html } from './html.js';
import { FEED, SITE, sitePage } from './site-page.js';

export interface PublicYear {
  year: number;
  issuer: string;
  title: string;
  href: string;
  number: number;
  /** ISO, UTC. */ publishedAt: string | null;
  withdrawn: boolean;
}

/** The last edition in one line: since when it is public, whether it is a corrected one, or that it is gone. */
const standing = ({ number, publishedAt, withdrawn }: PublicYear): string =>
  [
    ...(withdrawn ? ['已撤回'] : []),
    ...(publishedAt && !withdrawn ? [`${dayWords(publishedAt)}公开`] : []),
    ...(number > 1 && !withdrawn ? [`更正后的第${number}版`] : []),
  ].join('，');

const line = (report: PublicYear, several: boolean): Html =>
  html`<li><a href="${report.href}">${report.title}</a><small>${several ? `${report.issuer}，` : ''}${standing(report)}</small></li>\n`;

/** Every report that is or was public, newest year first. */
export function renderYearsPage(reports: readonly PublicYear[], address: string): string {
  const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => b - a);
  const issuers = [...new Set(reports.map(({ issuer }) => issuer))];
  const lines = (year: number): Html[] =>
    reports.filter((report) => report.year === year).map((report) => line(report, issuers.length > 1));
  const section = (year: number): Html =>
    html`<section class="year"><h2>${year}年</h2>\n<ul>\n${lines(year)}</ul></section>\n`;
  return sitePage({
    title: SITE,
    issuer: issuers.length === 1 ? issuers[0]! : null,
    address,
    main: html`<div class="page bare">
<main id="text" tabindex="-1">
<h1>${SITE}</h1>
${years.length ? years.map(section) : html`<p>还没有公开的年度报告。每年4月1日前在这里公开。</p>\n`}<p class="feed"><a href="${FEED}">订阅更新（Atom）</a></p>
</main>
</div>
`,
  });
}
