import { type ImportNode, type Level, label, nodesOf, readOrdinal, stopped } from '@bafang/shared';

type Nodes = readonly ImportNode[];
type Kind = ImportNode['kind'];
/** A changed tree and the node that the cursor is on now. */
export interface Edit {
  readonly nodes: ImportNode[];
  readonly focus: string;
}

/** What stands under what. */
const below: Record<Kind, Kind> = {
  part: 'area',
  area: 'point',
  point: 'item',
  item: 'item',
  preamble: 'item',
  closing: 'item',
};
const levels: Partial<Record<Kind, Level>> = { part: 'part', area: 'area', point: 'point', item: 'item' };
/** A first sentence no longer than this is a heading. */
const RUN_IN = 30;

/** The numbering that a node had in its source; empty where there was none. */
const typedLabel = ({ kind, number }: ImportNode): string => {
  const level = levels[kind];
  return level && number ? label(level, number) : '';
};

/** A node's own words as they were in the source: number, heading with its full stop, text. */
const ownWords = (node: ImportNode): string => typedLabel(node) + stopped(node.heading ?? '') + (node.text ?? '');

/** Everything the tree holds, in reading order. */
export const wordsOf = (nodes: Nodes): string =>
  nodes
    .map((node) => ownWords(node) + wordsOf(node.children))
    .join('')
    .replaceAll('\n', '');

const recast = (node: ImportNode, kind: Kind): ImportNode => ({
  ...node,
  kind,
  children: node.children.map((child) => recast(child, below[kind])),
});

/** Changes the list of siblings in which `wanted` finds its node; null where nothing can be changed. */
function inList(
  nodes: Nodes,
  wanted: (node: ImportNode) => boolean,
  change: (list: Nodes, at: number) => ImportNode[] | null,
): ImportNode[] | null {
  const at = nodes.findIndex(wanted);
  if (at >= 0) return change(nodes, at);
  for (const [index, node] of nodes.entries()) {
    const children = inList(node.children, wanted, change);
    if (children) return nodes.with(index, { ...node, children });
  }
  return null;
}

const is = (id: string) => (node: ImportNode) => node.id === id;
const holds = (id: string) => (node: ImportNode) => node.children.some(is(id));
const edit = (nodes: ImportNode[] | null, focus: string): Edit | null => nodes && { nodes, focus };

export const nodeOf = (nodes: Nodes, id: string): ImportNode | null => [...nodesOf(nodes)].find(is(id)) ?? null;

/** Number, heading and text of what stands behind the cursor. Only what comes out the same again is taken apart. */
function headed(kind: Kind, words: string): Pick<ImportNode, 'number' | 'heading' | 'text'> {
  const ordinal = readOrdinal(words);
  const own =
    ordinal && ordinal.level === levels[kind] && label(ordinal.level, ordinal.number) === ordinal.typed
      ? ordinal
      : null;
  const rest = own ? own.rest : words;
  const sentence = /^[^。！？：；\n]+(?=。[^\n])/.exec(rest)?.[0] ?? '';
  const heading = sentence && [...sentence].length <= RUN_IN ? sentence : null;
  return { number: own?.number ?? null, heading, text: (heading ? rest.slice(heading.length + 1) : rest) || null };
}

/** 拆开: what stands behind `offset` in a node's text becomes the next node; what stood under it moves along. */
export const split = (nodes: Nodes, id: string, offset: number, newId: string): Edit | null =>
  edit(
    inList(nodes, is(id), (list, at) => {
      const node = list[at]!;
      const [first, rest] = [
        (node.text ?? '').slice(0, offset).replace(/\n$/, ''),
        (node.text ?? '').slice(offset).replace(/^\n/, ''),
      ];
      if (!rest || !(first || node.heading)) return null;
      const next: ImportNode = {
        id: newId,
        kind: node.kind,
        ...headed(node.kind, rest),
        line: node.line,
        children: node.children,
      };
      return list.toSpliced(at, 1, { ...node, text: first || null, children: [] }, next);
    }),
    newId,
  );

const joined = (before: ImportNode, node: ImportNode): string => {
  const between = before.text && before.line !== node.line ? '\n' : '';
  return (before.text ?? '') + between + ownWords(node);
};

const changed = (node: ImportNode, id: string, change: (node: ImportNode) => ImportNode): ImportNode =>
  node.id === id ? change(node) : { ...node, children: node.children.map((child) => changed(child, id, change)) };

/** `node` goes on at the end of `before`, after its text and before what stands under it. */
const taking =
  (node: ImportNode) =>
  (before: ImportNode): ImportNode => ({
    ...before,
    text: joined(before, node),
    children: [...node.children.map((child) => recast(child, below[before.kind])), ...before.children],
  });

/** 并到上条: a node's number, heading and text go on at the end of what stands before it, its parent or the last node above. */
export function merge(nodes: Nodes, id: string): Edit | null {
  const order = [...nodesOf(nodes)];
  const at = order.findIndex(is(id));
  const [before, node] = [order[at - 1], order[at]];
  if (!before || !node) return null;
  const left = inList(nodes, is(id), (list, place) => list.toSpliced(place, 1)) ?? [];
  return { nodes: left.map((top) => changed(top, before.id, taking(node))), focus: before.id };
}

/** 降级: under the node before it. */
export const demote = (nodes: Nodes, id: string): Edit | null =>
  edit(
    inList(nodes, is(id), (list, at) => {
      const [before, node] = [list[at - 1], list[at]!];
      if (!before || before.kind === 'preamble') return null;
      return list.toSpliced(at - 1, 2, { ...before, children: [...before.children, recast(node, below[before.kind])] });
    }),
    id,
  );

/** 升级: beside the node it stood under; what followed it stands under it now, so that the order stays. */
export const promote = (nodes: Nodes, id: string): Edit | null =>
  edit(
    inList(nodes, holds(id), (list, at) => {
      const parent = list[at]!;
      const place = parent.children.findIndex(is(id));
      const node = parent.children[place]!;
      const raised = recast(
        { ...node, children: [...node.children, ...parent.children.slice(place + 1)] },
        parent.kind,
      );
      return list.toSpliced(at, 1, { ...parent, children: parent.children.slice(0, place) }, raised);
    }),
    id,
  );

/** 上移, 下移 among its siblings. */
export const move = (nodes: Nodes, id: string, by: -1 | 1): Edit | null =>
  edit(
    inList(nodes, is(id), (list, at) => {
      const node = list[at]!;
      return at + by < 0 || at + by >= list.length ? null : list.toSpliced(at, 1).toSpliced(at + by, 0, node);
    }),
    id,
  );

export const rename = (nodes: Nodes, id: string, heading: string): Edit | null =>
  edit(
    inList(nodes, is(id), (list, at) => list.with(at, { ...list[at]!, heading: heading.trim() || null })),
    id,
  );

/** 放回: a line that was left out comes in again, before the first top node that stands below it in the source. */
export function putBack(
  nodes: Nodes,
  dropped: { readonly text: string; readonly line: number | null },
  id: string,
): Edit {
  const at = nodes.findIndex(({ line }) => line > (dropped.line ?? 0));
  const node: ImportNode = {
    id,
    kind: at >= 0 ? 'preamble' : 'closing',
    number: null,
    heading: null,
    text: dropped.text,
    line: dropped.line ?? 0,
    children: [],
  };
  return { nodes: at < 0 ? [...nodes, node] : nodes.toSpliced(at, 0, node), focus: id };
}
