import { Extension } from '@tiptap/core';
import { GapCursor, gapCursor } from '@tiptap/pm/gapcursor';
import { keydownHandler } from '@tiptap/pm/keymap';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { cellAround, nextCell } from '@tiptap/pm/tables';
import { Mapping } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';

type Direction = 1 | -1;

/** The caret between two blocks, where no text is beside it: the library's own judgement, which it gives when it maps one. */
export function gapAt(doc: Node, pos: number): GapCursor | null {
  const found = new GapCursor(doc.resolve(pos)).map(doc, new Mapping());
  return found instanceof GapCursor ? found : null;
}

/** From the outermost row of a table, whichever the column: the library knows the way from the last cell alone. */
export function gapPastTable({ doc, selection: { $head, empty } }: EditorState, towards: Direction): GapCursor | null {
  const $cell = cellAround($head);
  if (!empty || !$cell || nextCell($cell, 'vert', towards)) return null;
  const depth = $cell.depth + 1;
  const edge = (of: number) => (towards > 0 ? $head.end(of) : $head.start(of));
  if (Math.abs(edge(depth) - edge($head.depth)) !== $head.depth - depth) return null;
  return gapAt(doc, towards > 0 ? $cell.after(-1) : $cell.before(-1));
}

/** What is written there begins a paragraph. */
export const writeInGap = ({ selection, tr }: EditorState, text: string): Transaction | null =>
  selection instanceof GapCursor ? tr.insertText(text) : null;

function go(view: EditorView, gap: GapCursor | null): boolean {
  if (!gap) return false;
  view.focus();
  view.dispatch(view.state.tr.setSelection(gap).scrollIntoView());
  return true;
}

/** The place between the blocks where a pointer is: above the first, below the last, between two. */
function gapUnder(view: EditorView, y: number): GapCursor | null {
  const { doc } = view.state;
  let before = 0;
  doc.forEach((node, at) => {
    const block = view.nodeDOM(at);
    if (block instanceof HTMLElement && block.getBoundingClientRect().bottom <= y) before = at + node.nodeSize;
  });
  const below = view.nodeDOM(before);
  const inBlock = below instanceof HTMLElement && below.getBoundingClientRect().top <= y;
  return inBlock ? null : gapAt(doc, before);
}

const arrow =
  (towards: Direction) =>
  (state: EditorState, _dispatch: unknown, view?: EditorView): boolean =>
    !!view?.endOfTextblock(towards > 0 ? 'down' : 'up') && go(view, gapPastTable(state, towards));
const end = ({ doc }: EditorState, _dispatch: unknown, view?: EditorView) =>
  !!view && go(view, gapAt(doc, doc.content.size));
const start = ({ doc }: EditorState, _dispatch: unknown, view?: EditorView) => !!view && go(view, gapAt(doc, 0));

/**
 * A place to write above, below and between tables and images. It is a caret and no paragraph: the text stays as it is until something is
 * written there, however it comes (a key, an input method, a paste).
 */
export const gaps = Extension.create({
  name: 'gaps',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: keydownHandler({
          'Mod-End': end,
          'Mod-Home': start,
          ArrowDown: arrow(1),
          ArrowUp: arrow(-1),
        }),
        handleDOMEvents: {
          mousedown: (view, event) => {
            if (event.button || event.shiftKey || !go(view, gapUnder(view, event.clientY))) return false;
            event.preventDefault();
            return true;
          },
          beforeinput: (view, event) => {
            const written = event.inputType === 'insertText' && event.data ? writeInGap(view.state, event.data) : null;
            if (!written) return false;
            event.preventDefault();
            view.dispatch(written.scrollIntoView());
            return true;
          },
        },
      },
    }),
    gapCursor(),
  ],
});
