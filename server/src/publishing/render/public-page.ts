import type { EditionState, PrintedReport } from '@bafang/shared';
import type { NoticeKind } from './page-words.js';

export interface PublicFile { name: string; mediaType: string; /** Bytes. */ size: number; digest: string; href: string }
/** `href` is put on 请看第2版 where the text says so, else on the whole text. */
export interface PublicNotice { kind: NoticeKind; text: string; href?: string }
export interface EarlierEdition { number: number; state: EditionState; /** ISO, UTC. */ publishedAt: string | null; href: string }

/** What the frame says of an edition, around its text or in place of it. */
export interface EditionFrame {
  issuer: string;
  number: number;
  /** ISO, UTC; null where it is not public yet. */
  publishedAt: string | null;
  notices: readonly PublicNotice[];
  /** Where this page stands, in full. */
  address: string;
  earlier: readonly EarlierEdition[];
}

export interface PublicPage extends EditionFrame {
  /** The stored bytes of `renderArticle`, put in as they are. */
  article: string;
  report: PrintedReport;
  /** Of the text; null where nothing was signed. */
  fingerprintDigest: string | null;
  files: readonly PublicFile[];
}

export interface WithdrawnPage extends EditionFrame { title: string }

/** The state an edition's page shows, from what stands above its title. */
export function stateOf({ notices, publishedAt }: EditionFrame): EditionState {
  const told = new Set(notices.map(({ kind }) => kind));
  if (told.has('withdrawn')) return 'withdrawn';
  if (told.has('superseded')) return 'superseded';
  return publishedAt ? 'published' : 'frozen';
}
