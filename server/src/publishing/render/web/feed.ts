import { cleaned } from '../body-blocks.js';
import { html } from './html.js';
import { SITE } from './site-page.js';

export interface FeedEntry {
  /** Of the edition. */
  id: string;
  title: string;
  issuer: string;
  number: number;
  address: string;
  /** ISO, UTC. */ publishedAt: string;
  /** When it was last said something else of it: corrected, withdrawn. ISO, UTC. */
  updatedAt: string;
  /** What stands above its title, if anything does. */
  notice: string;
}

const entry = ({ id, title, issuer, number, address, publishedAt, updatedAt, notice }: FeedEntry) => html`<entry>
<id>urn:uuid:${id}</id>
<title>${cleaned(title)}</title>
<link rel="alternate" type="text/html" href="${address}"/>
<published>${publishedAt}</published>
<updated>${updatedAt}</updated>
<author><name>${cleaned(issuer)}</name></author>
<summary>${cleaned(notice || `${issuer}发布，第${number}版。`)}</summary>
</entry>
`;

/** What came out, was corrected or withdrawn, for feed readers (Atom, RFC 4287). `address`: of the list of years. */
export function renderFeed(entries: readonly FeedEntry[], address: string): string {
  const updated = entries.map(({ updatedAt }) => updatedAt).reduce((last, each) => (each > last ? each : last), NEVER);
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${address.startsWith('/') ? 'urn:bafang:public' : address}</id>
<title>${SITE}</title>
<link rel="self" type="application/atom+xml" href="${address}/feed.xml"/>
<link rel="alternate" type="text/html" href="${address}"/>
<updated>${updated}</updated>
${entries.map(entry)}</feed>
`.source;
}

/** A feed must say when it changed, also where nothing is out yet. */
const NEVER = '1970-01-01T00:00:00.000Z';
