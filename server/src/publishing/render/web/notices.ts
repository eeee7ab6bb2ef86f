import { Html, html } from './html.js';
import { icon, type IconName } from './icons.js';
import type { NoticeKind } from './page-words.js';
import type { PublicNotice } from './public-page.js';

const signs: Record<NoticeKind, IconName> = {
  superseded: 'history',
  corrected: 'history',
  withdrawn: 'hidden',
  imported: 'note',
};

/** 本版已于…更正，请看第2版: the edition to read instead is the link; elsewhere the whole text is. */
function linked(text: string, href: string): Html {
  const [before = '', target] = text.split(/(?<=请看)(第\d+版)/, 2);
  if (!target) return html`<a href="${href}">${text}</a>`;
  return html`${before}<a href="${href}">${target}</a>${text.slice(before.length + target.length)}`;
}

const band = ({ kind, text, href }: PublicNotice): Html =>
  html`<p class="notice ${kind}">${icon(signs[kind])}<span>${href ? linked(text, href) : text}</span></p>\n`;

/** The bands above the title. */
export const noticeBands = (notices: readonly PublicNotice[]): Html =>
  notices.length ? html`<section class="notices" aria-label="版本说明">\n${notices.map(band)}</section>\n` : html``;
