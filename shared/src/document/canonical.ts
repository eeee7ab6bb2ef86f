import { type AttachedFile, byName } from './attached.js';
import { nodeAttributes, type DocumentJson, type NodeJson } from './nodes.js';
import { cleanText, normaliseDocument } from './characters/normalise.js';

/** The version mark that a canonical string begins with; a version 2 gets a mark of its own. */
export const canonicalVersion = 'bafang-1';

export interface SectionText {
  heading: string | null;
  body: DocumentJson;
}
export type CanonicalValue =
  string | number | boolean | null | CanonicalValue[] | { [key: string]: CanonicalValue | undefined };

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}

/** The version mark, a line break and the JSON of a value with its keys sorted: what every digest is made over. */
export function canonicalString(value: CanonicalValue): string {
  return `${canonicalVersion}\n${JSON.stringify(sorted(value))}`;
}

/** A figure is signed by what it shows: which version of its value is pinned is not part of the text. */
export function signedPart(node: NodeJson): NodeJson {
  const attrs = Object.entries(node.attrs ?? {}).filter(([name]) => !nodeAttributes[node.type]?.[name]?.unsigned);
  return {
    ...node,
    ...(node.attrs ? { attrs: Object.fromEntries(attrs) } : {}),
    ...(node.content ? { content: node.content.map(signedPart) } : {}),
  };
}

function signedDocument(doc: DocumentJson): CanonicalValue {
  return signedPart(normaliseDocument(doc)) as unknown as CanonicalValue;
}

/** The canonical string of a body. */
export function canonicalDocument(doc: DocumentJson): string {
  return canonicalString(signedDocument(doc));
}

/** The canonical string of a section: heading and body, without numbering. An empty heading counts as none. */
export function canonicalSection({ heading, body }: SectionText): string {
  return canonicalString({ heading: (heading && cleanText(heading)) || null, body: signedDocument(body) });
}

/** What a unit answers to a request. `figures`: by their name in the request; `verdict`: of an opinion. */
export interface ContributionText {
  body: DocumentJson;
  figures: Record<string, string>;
  verdict: string | null;
  /** Of an opinion: why, in words, beside the copy in which it says what to change. */
  note: string;
}

/** An answer as it left its desk. */
export interface ContributionSent extends ContributionText {
  attachments: AttachedFile[];
}

/** The canonical string of an answer and its files. A figure without a value and a note without words count as none. */
export function canonicalContribution(
  { body, figures, verdict, note }: ContributionText,
  attachments: readonly AttachedFile[] = [],
): string {
  const given = Object.entries(figures).filter(([, value]) => value.trim());
  const said = { body: signedDocument(body), figures: Object.fromEntries(given), verdict };
  const files = byName(attachments).map(({ name, mediaType, size, digest }) => ({ name, mediaType, size, digest }));
  return canonicalString({ ...said, ...(note.trim() && { note }), ...(files.length > 0 && { attachments: files }) });
}

/** The answer that `canonicalContribution` wrote. Throws RangeError on another version mark or other content. */
export function readCanonicalContribution(canonical: string): ContributionSent {
  const text = parsed(canonical) as Partial<ContributionSent>;
  if (!text.figures || text.verdict === undefined || text.body?.type !== 'doc')
    throw new RangeError('not the canonical form of a contribution');
  return { note: '', attachments: [], ...text } as ContributionSent;
}

/** The section that `canonicalSection` wrote, so that a stored revision can be shown. Throws RangeError on another version mark or other content. */
export function readCanonical(canonical: string): SectionText {
  const { heading, body } = parsed(canonical) as Partial<SectionText>;
  if (heading === undefined || body?.type !== 'doc') throw new RangeError('not the canonical form of a section');
  return { heading, body };
}

function parsed(canonical: string): unknown {
  const mark = `${canonicalVersion}\n`;
  if (!canonical.startsWith(mark)) throw new RangeError('not in canonical form bafang-1');
  return JSON.parse(canonical.slice(mark.length));
}
