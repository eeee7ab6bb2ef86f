import { normaliseDocument } from '../document/characters/normalise.js';
import type { DocumentJson, NodeJson } from '../document/nodes.js';

/** A token of a text: it pins the value of a figure in a year as the text shows it (workflow.md, 1). */
export interface Pin {
  readonly figure: string;
  /** Null: the year that the report is about. */
  readonly year: number | null;
  /** The version of the value; null where it follows by a formula. Not signed: what is signed is the text. */
  readonly version: string | null;
  /** The text that it shows: 1014宗. */
  readonly text: string;
}
/** What a token shows, and of which version. */
export type Shown = Pick<Pin, 'version' | 'text'>;

const pinOf = ({ attrs }: NodeJson): Pin => ({
  figure: String(attrs?.['figure']),
  year: (attrs?.['year'] as number | null | undefined) ?? null,
  version: (attrs?.['version'] as string | null | undefined) ?? null,
  text: String(attrs?.['text']),
});

/** A figure in a year, as one token and another may pin it. */
export const pinKey = ({ figure, year }: Pick<Pin, 'figure' | 'year'>): string => `${figure}@${year ?? ''}`;

/** The same with what it shows. */
export const shownKey = (pin: Pick<Pin, 'figure' | 'year' | 'text'>): string => `${pinKey(pin)} ${pin.text}`;

/** The tokens of a body or of a part of it, in order. */
export const pinsIn = (node: NodeJson): Pin[] =>
  node.type === 'figure' ? [pinOf(node)] : (node.content ?? []).flatMap(pinsIn);

/** The body in which each token shows what is given for it, or is those words and no token; one for which nothing is given stays as it is. */
export function withShown(doc: DocumentJson, shownFor: (pin: Pin) => Shown | 'words' | null): DocumentJson {
  const walk = (node: NodeJson): NodeJson => {
    if (node.content) return { ...node, content: node.content.map(walk) };
    const shown = node.type === 'figure' ? shownFor(pinOf(node)) : null;
    if (!shown) return node;
    if (shown === 'words') return { type: 'text', text: pinOf(node).text };
    const { version: _, ...attrs } = node.attrs ?? {};
    // a default attribute is left out of what is stored
    return {
      ...node,
      attrs: { ...attrs, text: shown.text, ...(shown.version !== null && { version: shown.version }) },
    };
  };
  return normaliseDocument(walk(doc) as DocumentJson);
}
