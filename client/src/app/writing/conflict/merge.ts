import {
  type DocumentJson,
  type NodeJson,
  type Run,
  canonicalDocument,
  paragraphsOf,
  redlineParagraphs,
  redlineText,
} from '@bafang/shared';

/** What both texts say, or a place where they differ: mine left, the newer right. `inline` pieces lie inside a paragraph. */
export type Piece =
  | { readonly kind: 'same'; readonly nodes: readonly NodeJson[] }
  | {
      readonly kind: 'differs';
      readonly id: number;
      readonly left: readonly NodeJson[];
      readonly right: readonly NodeJson[];
    };
/** A stretch of the text: whole blocks, or one paragraph in pieces. */
type Stretch =
  { readonly inline: false; readonly piece: Piece } | { readonly inline: true; readonly pieces: readonly Piece[] };
export type Take = 'left' | 'right' | 'both';

const textOf = (block: NodeJson): string => paragraphsOf({ type: 'doc', content: [block] }).join('\n');
const equal = (a: NodeJson, b: NodeJson): boolean =>
  canonicalDocument({ type: 'doc', content: [a] }) === canonicalDocument({ type: 'doc', content: [b] });
const shown = (node: NodeJson): string =>
  node.type === 'figure' ? String(node.attrs?.['text'] ?? '') : (node.text ?? '');

/** Cuts a paragraph's content at these lengths; null where a cut would go through a figure. */
function cut(content: readonly NodeJson[], lengths: readonly number[]): NodeJson[][] | null {
  const rest = [...content];
  const parts: NodeJson[][] = [];
  for (const length of lengths) {
    const part: NodeJson[] = [];
    for (let left = length; left > 0;) {
      const node = rest.shift();
      if (!node) return null;
      const text = shown(node);
      if (text.length > left && node.type !== 'text') return null;
      part.push(node.type === 'text' ? { type: 'text', text: text.slice(0, left) } : node);
      if (text.length > left) rest.unshift({ type: 'text', text: text.slice(left) });
      left -= Math.min(left, text.length);
    }
    parts.push(part);
  }
  return parts;
}

const lengthsOn = (runs: readonly Run[], gone: Run['kind']): number[] =>
  runs.map(({ kind, text }) => (kind === gone ? 0 : text.length));
const textIn = (nodes: readonly NodeJson[]): string => nodes.map(shown).join('');

/** The pieces of a paragraph that both changed; null where it can only be taken whole. */
function piecesOf(left: NodeJson, right: NodeJson, take: () => number): Piece[] | null {
  if (left.type !== 'paragraph' || right.type !== 'paragraph') return null;
  const runs = redlineText(textOf(left), textOf(right));
  const lefts = cut(left.content ?? [], lengthsOn(runs, 'inserted'));
  const rights = cut(right.content ?? [], lengthsOn(runs, 'deleted'));
  if (!lefts || !rights) return null;
  const pieces: Piece[] = [];
  runs.forEach(({ kind }, index) => {
    const [ours, theirs] = [lefts[index]!, rights[index]!];
    const last = pieces.at(-1);
    if (kind === 'same') pieces.push({ kind: 'same', nodes: ours });
    else if (last?.kind === 'differs')
      pieces[pieces.length - 1] = { ...last, left: [...last.left, ...ours], right: [...last.right, ...theirs] };
    else pieces.push({ kind: 'differs', id: take(), left: ours, right: theirs });
  });
  // The same words with other figures behind them differ as a whole.
  return pieces.some((piece) => piece.kind === 'differs') ? pieces : null;
}

/** Two texts laid side by side, stretch by stretch; places of difference are numbered in reading order. */
export function sideBySide(mine: DocumentJson, newer: DocumentJson): { stretches: Stretch[]; total: number } {
  let total = 0;
  const take = () => total++;
  const [lefts, rights] = [[...mine.content], [...newer.content]];
  const stretches: Stretch[] = [];
  const differ = (left: NodeJson[], right: NodeJson[]) => {
    const last = stretches.at(-1);
    if (last && !last.inline && last.piece.kind === 'differs' && (!left.length || !right.length)) {
      stretches[stretches.length - 1] = {
        inline: false,
        piece: { ...last.piece, left: [...last.piece.left, ...left], right: [...last.piece.right, ...right] },
      };
    } else stretches.push({ inline: false, piece: { kind: 'differs', id: take(), left, right } });
  };
  for (const { change } of redlineParagraphs(lefts.map(textOf), rights.map(textOf))) {
    if (change === 'deleted') differ([lefts.shift()!], []);
    else if (change === 'inserted') differ([], [rights.shift()!]);
    else {
      const [left, right] = [lefts.shift()!, rights.shift()!];
      const pieces = equal(left, right) ? null : piecesOf(left, right, take);
      if (equal(left, right)) stretches.push({ inline: false, piece: { kind: 'same', nodes: [left] } });
      else if (pieces) stretches.push({ inline: true, pieces });
      else stretches.push({ inline: false, piece: { kind: 'differs', id: take(), left: [left], right: [right] } });
    }
  }
  return { stretches, total };
}

const taken = (piece: Piece, take: (id: number) => Take): readonly NodeJson[] => {
  if (piece.kind === 'same') return piece.nodes;
  const choice = take(piece.id);
  return [...(choice === 'right' ? [] : piece.left), ...(choice === 'left' ? [] : piece.right)];
};

/** The one text that the choices make: one write. */
export function merged(stretches: readonly Stretch[], take: (id: number) => Take): DocumentJson {
  const content = stretches.flatMap((stretch): NodeJson[] => {
    if (!stretch.inline) return [...taken(stretch.piece, take)];
    const inside = stretch.pieces.flatMap((piece) => taken(piece, take));
    return [{ type: 'paragraph', ...(inside.length ? { content: inside } : {}) }];
  });
  return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] };
}

/** A piece as a side shows it. */
export const wordsOn = (piece: Piece, side: 'left' | 'right'): string =>
  textIn(piece.kind === 'same' ? piece.nodes : piece[side]);
