import type { EditionState, PrintedReport } from '@bafang/shared';
import type { NoticeKind } from './page-words.js';

export interface PublicFile {
  name: string;
  mediaType: string;
  /** Bytes. */ size: number;
  digest: string;
  href: string;
}
/** `href` is put on 请看第2版 where the text says so, else on the whole text. */
export interface PublicNotice {
  kind: NoticeKind;
  text: string;
  href?: string;
}
export interface EarlierEdition {
  number: number;
  state: EditionState;
  /** ISO, UTC. */ publishedAt: string | null;
  href: string;
}

/** What the frame says of an edition. */
interface EditionFrame {
  issuer: string;
  notices: readonly PublicNotice[];
  /** Where this page stands, in full; the report's own address leads to its newest edition. */
  address: string;
  earlier?: readonly EarlierEdition[];
}

export interface PublicPage extends EditionFrame {
  /** The stored bytes of `renderArticle`, put in as they are. */
  article: string;
  report: PrintedReport;
  number: number;
  /** ISO, UTC; null where it is not public yet. */
  publishedAt: string | null;
  /** Of the text; an imported edition has one, but nobody signed it. */
  fingerprintDigest: string | null;
  files: readonly PublicFile[];
}

/** What is left to say where the text is gone. */
export interface WithdrawnPage extends EditionFrame {
  title: string;
  number?: number;
  publishedAt?: string | null;
}

/** The digest that was signed, if this edition was. */
export const signedDigest = ({ fingerprintDigest, notices }: PublicPage): string | null =>
  notices.some(({ kind }) => kind === 'imported') ? null : fingerprintDigest;

/** The state an edition's page shows, from what stands above its title. */
export function stateOf({
  notices,
  publishedAt,
}: Pick<PublicPage | WithdrawnPage, 'notices' | 'publishedAt'>): EditionState {
  const told = new Set(notices.map(({ kind }) => kind));
  if (told.has('withdrawn')) return 'withdrawn';
  if (told.has('superseded')) return 'superseded';
  return publishedAt ? 'published' : 'frozen';
}
