import { type Layout, withoutUnwanted } from './characters.js';
import { nodeAttributes, type DocumentJson, type NodeJson } from '../nodes.js';

/** No control characters but the tab: neither XML nor PostgreSQL holds them, and a line break belongs between paragraphs. */
export const unstorable = /[\u0000-\u0008\u000a-\u001f\u007f\ufffe\uffff]/g;

/** Text as it is stored and signed: what people do not see removed, then NFC. Never NFKC: it makes （），： half-width. */
export function cleanText(text: string, layout: Layout = 'line'): string {
  return withoutUnwanted(text, layout).normalize('NFC');
}

function normaliseAttributes(node: NodeJson): Record<string, unknown> {
  const rules = Object.entries(nodeAttributes[node.type] ?? {});
  const stated = rules.map(([name, rule]): [string, unknown, unknown] => {
    const value = node.attrs?.[name] ?? rule.default ?? null;
    return [name, rule.shown && typeof value === 'string' ? cleanText(value) || null : value, rule.default ?? null];
  });
  return Object.fromEntries(
    stated.filter(([, value, standard]) => value !== standard).map(([name, value]) => [name, value]),
  );
}

/** Runs are joined before they are cleaned: a base letter and its accent may stand in two. */
function joinRuns(nodes: readonly NodeJson[]): NodeJson[] {
  const joined: NodeJson[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', text: `${last.text}${node.text}` };
    else joined.push(node);
  }
  return joined;
}

function normaliseNode(node: NodeJson): NodeJson {
  if (node.type === 'text') return { type: 'text', text: cleanText(node.text ?? '') };
  const attrs = normaliseAttributes(node);
  const content = joinRuns(node.content ?? [])
    .map(normaliseNode)
    .filter((child) => child.type !== 'text' || child.text !== '');
  return { type: node.type, ...(Object.keys(attrs).length ? { attrs } : {}), ...(content.length ? { content } : {}) };
}

/** The stored form of a checked body: adjacent runs joined, empty ones dropped, text cleaned, default attributes left out. */
export function normaliseDocument(doc: DocumentJson): DocumentJson {
  return { content: [], ...normaliseNode(doc), type: 'doc' };
}
