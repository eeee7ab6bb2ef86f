import { ImportProblem } from '../import-problem.js';
import { LIMITS } from '../limits.js';

export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text?(text: string): void;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/=!?"']+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|([^<]+)|</g;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const broken = (detail: string): ImportProblem => new ImportProblem('broken_file', `XML: ${detail}`);
const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));?/g,
        (_, hex?: string, number?: string, name?: string) => {
          const code = hex ? parseInt(hex, 16) : Number(number ?? -1);
          if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(code);
          const known = ENTITIES[name ?? ''];
          if (known === undefined) throw broken('an entity');
          return known;
        },
      )
    : text;

/** Word's own prefix is w, but a file may call its namespaces as it likes. */
const prefixes = (source: Record<string, string>): Map<string, string> =>
  new Map(
    Object.entries(source).flatMap(([name, uri]): [string, string][] =>
      /^xmlns(:|$)/.test(name) && /\/wordprocessingml\/(\d{4}\/)?main$/.test(uri) ? [[name.slice(6), 'w']] : [],
    ),
  );

const attributesOf = (text: string): Record<string, string> => {
  const found: Record<string, string> = Object.create(null);
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) found[name] = decode(double ?? single ?? '');
  return found;
};

/**
 * Reads an XML part of an Office file, tag by tag, without building a tree. Document types and entities of the file's own are refused, so nothing
 * is fetched or blown up. Throws `broken_file` and `too_deep`.
 */
export const readXml = (source: string, handler: XmlHandler): void => {
  if (/<!(DOCTYPE|ENTITY)/i.test(source)) throw broken('a document type');
  const opened: string[] = [];
  let renamed: Map<string, string> | undefined;
  let usual = true;
  const own = (name: string): string => {
    if (usual) return name;
    const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name];
    const known = renamed?.get(prefix ?? '');
    return known ? `${known}:${local}` : name;
  };
  for (const [token, cdata, slash, tag, rest = '', alone, text] of source.matchAll(TOKEN)) {
    if (token === '<') throw broken('a tag cut off');
    if (text !== undefined || cdata !== undefined) handler.text?.(cdata ?? decode(text ?? ''));
    if (!tag) continue;
    const attributes = slash ? {} : attributesOf(rest);
    if (!renamed) {
      renamed = prefixes(attributes);
      usual = [...renamed.keys()].every((prefix) => prefix === 'w');
    }
    const name = own(tag);
    if (slash) {
      if (opened.pop() !== name) throw broken('tags that do not match');
    } else {
      handler.open(
        name,
        usual ? attributes : Object.fromEntries(Object.entries(attributes).map(([key, value]) => [own(key), value])),
      );
      if (!alone) opened.push(name);
    }
    if (slash || alone) handler.close(name);
    if (opened.length > LIMITS.depth) throw new ImportProblem('too_deep', 'XML');
  }
  if (opened.length || renamed === undefined) throw broken('cut off');
};
