/** An element with its attributes; `text` is what stands directly in it. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: Xml[];
  text: string;
}

const TOKEN =
  /<\?xml [^<>]*\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(\/?)>|([^<]+)|[^]/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** What XML 1.0 allows, §2.2. */
const disallowed = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));|&/gi, (all, decimal?: string, hex?: string, name?: string) => {
    const sign = decimal
      ? String.fromCodePoint(Number(decimal))
      : hex
        ? String.fromCodePoint(parseInt(hex, 16))
        : named[name ?? ''];
    if (sign === undefined || disallowed.test(sign)) throw new Error(`XML: reference ${all}`);
    return sign;
  });
}

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    if (name in found) throw new Error(`XML: ${name} twice`);
    found[name] = decoded(double ?? single ?? '');
  }
  return found;
}

/** Reads an XML part as Word does: what is not well formed, holds a character that XML forbids or uses an undeclared prefix throws. */
export function parseXml(source: string): Xml {
  if (disallowed.test(source)) throw new Error('XML: a forbidden character');
  const root: Xml = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const prefixes = new Set(['xml', 'xmlns']);
  for (const [token, slash, name, rest = '', alone, text] of source.matchAll(TOKEN)) {
    if (text !== undefined) {
      if (text.includes(']]>')) throw new Error('XML: ]]> in a text');
      open.at(-1)!.text += decoded(text);
    } else if (slash) {
      if (open.pop()!.name !== name) throw new Error(`XML: ${token} closes another`);
    } else if (name) {
      const element: Xml = { name, attributes: attributesOf(rest), children: [], text: '' };
      for (const each of Object.keys(element.attributes)) if (each.startsWith('xmlns:')) prefixes.add(each.slice(6));
      for (const each of [name, ...Object.keys(element.attributes)])
        if (each.includes(':') && !prefixes.has(each.split(':')[0]!)) throw new Error(`XML: prefix of ${each}`);
      open.at(-1)!.children.push(element);
      if (!alone) open.push(element);
    } else if (!token.startsWith('<?xml')) throw new Error(`XML: ${JSON.stringify(token)} stands alone`);
  }
  if (open.length !== 1 || root.children.length !== 1 || root.text.trim())
    throw new Error('XML: not one whole element');
  return root.children[0]!;
}

export const descendants = (at: Xml, name: string): Xml[] =>
  at.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
