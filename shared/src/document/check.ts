import { type ContentMatch } from 'prosemirror-model';
import { nodeAttributes, type DocumentJson, type NodeJson } from './nodes.js';
import { normaliseDocument, unstorable } from './characters/normalise.js';
import { documentSchema } from './schema.js';

export const documentProblemCodes = [
  'not_a_node',
  'unknown_node',
  'unknown_key',
  'unknown_attribute',
  'bad_attribute',
  'mark',
  'misplaced',
  'incomplete',
  'bad_character',
  'too_deep',
  'too_large',
] as const;
export type DocumentProblemCode = (typeof documentProblemCodes)[number];
/** Where (a JSON pointer, RFC 6901) and what. */
export interface DocumentProblem {
  path: string;
  code: DocumentProblemCode;
}
export type CheckedDocument = { doc: DocumentJson; problems?: never } | { doc?: never; problems: DocumentProblem[] };

/** Depth in nodes, text in UTF-8 bytes, number of nodes; and how many problems are told at once. */
export const documentLimits = { depth: 24, textBytes: 200_000, nodes: 20_000, problems: 50 } as const;

interface Walk {
  problems: DocumentProblem[];
  bytes: number;
  nodes: number;
}
const nodeKeys = new Set(['type', 'attrs', 'content', 'marks']);
const textKeys = new Set(['type', 'attrs', 'text', 'marks']);
const pointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const point = char.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function tell(walk: Walk, path: string, code: DocumentProblemCode): void {
  if (walk.problems.length < documentLimits.problems) walk.problems.push({ path, code });
}

/** Half a surrogate pair is refused with the control characters: written as UTF-8, two texts would become one. */
function checkText(walk: Walk, text: string, path: string): void {
  walk.bytes += utf8Bytes(text);
  if (text.search(unstorable) >= 0 || !text.isWellFormed()) tell(walk, path, 'bad_character');
}

function checkAttributes(walk: Walk, type: string, given: unknown, path: string): void {
  const rules = nodeAttributes[type] ?? {};
  if (given !== undefined && given !== null && !isObject(given)) return tell(walk, path, 'bad_attribute');
  const stated = Object.entries(given ?? {}).filter(([, value]) => value !== null && value !== undefined);
  for (const [name, value] of stated) {
    const at = `${path}/${pointer(name)}`;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) tell(walk, at, 'unknown_attribute');
    else if (!rule.valid(value)) tell(walk, at, 'bad_attribute');
    else if (typeof value === 'string') checkText(walk, value, at);
  }
  const names = new Set(stated.map(([name]) => name));
  for (const [name, rule] of Object.entries(rules))
    if (!('default' in rule) && !names.has(name)) tell(walk, `${path}/${name}`, 'bad_attribute');
}

function checkContent(walk: Walk, type: string, content: unknown, path: string, depth: number): void {
  if (content !== undefined && !Array.isArray(content)) return tell(walk, path, 'not_a_node');
  let match: ContentMatch | null = documentSchema.nodes[type]!.contentMatch;
  for (const [index, child] of (content ?? []).entries()) {
    const at = `${path}/${index}`;
    const name = checkNode(walk, child, at, depth + 1);
    if (walk.nodes > documentLimits.nodes) return;
    if (!name || !match) continue;
    match = match.matchType(documentSchema.nodes[name]!);
    if (!match) tell(walk, at, 'misplaced');
  }
  if (match && !match.validEnd) tell(walk, path, 'incomplete');
}

/** Checks one node and what is in it; its name when that is known. */
function checkNode(walk: Walk, node: unknown, path: string, depth: number): string | null {
  walk.nodes += 1;
  if (walk.nodes > documentLimits.nodes) return null;
  if (!isObject(node)) return (tell(walk, path, 'not_a_node'), null);
  const type = node['type'];
  if (typeof type !== 'string' || !Object.hasOwn(documentSchema.nodes, type))
    return (tell(walk, `${path}/type`, 'unknown_node'), null);
  if (depth > documentLimits.depth) return (tell(walk, path, 'too_deep'), type);
  const keys = type === 'text' ? textKeys : nodeKeys;
  for (const key of Object.keys(node).filter((name) => !keys.has(name)))
    tell(walk, `${path}/${pointer(key)}`, 'unknown_key');
  if (node['marks'] !== undefined && !(Array.isArray(node['marks']) && node['marks'].length === 0))
    tell(walk, `${path}/marks`, 'mark');
  checkAttributes(walk, type, node['attrs'], `${path}/attrs`);
  if (type !== 'text') checkContent(walk, type, node['content'], `${path}/content`, depth);
  else if (typeof node['text'] === 'string') checkText(walk, node['text'], `${path}/text`);
  else tell(walk, `${path}/text`, 'not_a_node');
  return type;
}

/**
 * Checks a body that came from outside against the schema; `doc` is its normalised form. Refused: unknown nodes, keys and attributes, any mark,
 * wrong nesting, control characters, and what exceeds `documentLimits`. An attribute that is null counts as absent.
 */
export function checkDocument(json: unknown): CheckedDocument {
  const walk: Walk = { problems: [], bytes: 0, nodes: 0 };
  const name = checkNode(walk, json, '', 1);
  if (name && name !== 'doc') tell(walk, '', 'misplaced');
  if (walk.bytes > documentLimits.textBytes || walk.nodes > documentLimits.nodes) tell(walk, '', 'too_large');
  return walk.problems.length
    ? { problems: walk.problems }
    : { doc: normaliseDocument(json as NodeJson as DocumentJson) };
}
