import type { Editor } from '@tiptap/core';
import type { Node as PmNode } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import { type SectionFigure, pinKey } from '@bafang/shared';

/** A token in the text that is written, and where it stands. */
interface TokenAt {
  readonly node: PmNode;
  readonly pos: number;
}

export function tokensIn(doc: PmNode): TokenAt[] {
  const tokens: TokenAt[] = [];
  doc.descendants((node, pos) => void (node.type.name === 'figure' && tokens.push({ node, pos })));
  return tokens;
}

/** What a section's figure is known by in its text; the report's own year stands in no token. */
const figureOf = (figures: readonly SectionFigure[], { attrs }: PmNode, year: number): SectionFigure | undefined =>
  figures.find(
    (one) =>
      pinKey(one) === pinKey({ figure: attrs['figure'], year: attrs['year'] ?? year }) && one.shown === attrs['text'],
  );

export interface FiguresOfText {
  readonly figures: readonly SectionFigure[];
  /** That the report is about. */
  readonly year: number;
}

/** What is known of the token; of one that was just put in nothing is, until it is saved. */
export const knownOf = ({ figures, year }: FiguresOfText, node: PmNode): SectionFigure | null =>
  figureOf(figures, node, year) ?? null;

/** Takes the newest values into the text, all of them or of one figure, as one step of undo. */
export function takeNewest(editor: Editor, of: FiguresOfText, only?: SectionFigure): void {
  const { tr, doc } = editor.state;
  for (const { node, pos } of tokensIn(doc)) {
    const known = knownOf(of, node);
    if (!known?.newest || (only && known !== only)) continue;
    tr.setNodeMarkup(pos, undefined, { ...node.attrs, version: null, text: known.newest });
  }
  if (tr.docChanged) editor.view.dispatch(tr);
}

/** Shows where the text has it: the token is chosen and scrolled to. */
export function goToToken(editor: Editor, of: FiguresOfText, figure: SectionFigure): void {
  const token = tokensIn(editor.state.doc).find(({ node }) => knownOf(of, node) === figure);
  if (!token) return;
  editor.view.dispatch(
    editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, token.pos)).scrollIntoView(),
  );
  editor.view.focus();
}

/** Words in place of a token: what stands there no longer follows the register. */
export function asWords(editor: Editor, pos: number): void {
  const node = editor.state.doc.nodeAt(pos);
  if (node?.type.name !== 'figure') return;
  editor.view.dispatch(
    editor.state.tr.replaceWith(pos, pos + node.nodeSize, editor.schema.text(String(node.attrs['text']))),
  );
  editor.view.focus();
}
