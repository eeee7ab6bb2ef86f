import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ImportProblem } from '../import-problem.js';
import { LIMITS } from '../limits.js';
import type { Archive } from './zip.js';

/** Names carry the prefix that Word gives a namespace; those of any other begin with a colon. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text?(text: string): void;
}

/** A file may call its namespaces as it likes, and has them in their transitional or their strict form. */
const PREFIXES: readonly [RegExp, string][] = [
  [/\/wordprocessingml\/(\d{4}\/)?main$/, 'w'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
];

const broken = (detail: string): ImportProblem => new ImportProblem('broken_file', `XML: ${detail}`);

/** Each namespace is looked up once a part, not once a tag. */
const namer = (): ((uri: string, local: string) => string) => {
  const known = new Map<string, string>();
  return (uri, local) => {
    let prefix = known.get(uri);
    if (prefix === undefined) {
      prefix = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? '';
      known.set(uri, prefix);
    }
    return `${prefix}:${local}`;
  };
};

const parserFor = (handler: XmlHandler): SaxesParser<{ xmlns: true }> => {
  const parser = new SaxesParser({ xmlns: true });
  const named = namer();
  const attributesOf = (tag: SaxesTagNS): Record<string, string> => {
    const found: Record<string, string> = Object.create(null);
    for (const { uri, local, value } of Object.values(tag.attributes)) found[uri ? named(uri, local) : local] = value;
    return found;
  };
  let depth = 0;
  parser.on('error', ({ message }) => {
    throw broken(message);
  });
  parser.on('doctype', () => {
    throw broken('a document type');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > LIMITS.depth) throw new ImportProblem('too_deep', 'XML');
    handler.open(named(tag.uri, tag.local), attributesOf(tag));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(named(tag.uri, tag.local));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  return parser;
};

const encodingOf = ([first]: Uint8Array): string =>
  first === 0xff ? 'utf-16le' : first === 0xfe ? 'utf-16be' : 'utf-8';

/**
 * Reads an XML part of an Office file while it is unpacked, tag by tag, without building a tree; a part that is not there says nothing.
 * Document types, and with them entities of the file's own, are refused, so nothing is fetched or blown up. Throws `broken_file` and `too_deep`.
 */
export const readXml = async (archive: Archive, name: string, handler: XmlHandler): Promise<void> => {
  const chunks = archive.read(name);
  if (!chunks) return;
  const parser = parserFor(handler);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? '').close();
};
