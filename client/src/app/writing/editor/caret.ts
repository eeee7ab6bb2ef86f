import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Whatever may act where the caret stands: keys, the clipboard, an input method, a button of the toolbar. */
const acts = ['keydown', 'beforeinput', 'compositionstart', 'copy', 'cut', 'paste', 'mousedown'] as const;

/**
 * A moved caret is told by an event that may come after the next key, and on a busy machine does: Ctrl+End, Enter would then divide the
 * paragraph where the caret stood before. Telling it now makes the editor read where the caret is.
 */
export function readCaret({ composing, dom }: EditorView): void {
  if (!composing) dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

export const caret = Extension.create({
  name: 'caret',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: (view) => {
        const read = () => readCaret(view);
        const page = view.dom.ownerDocument;
        for (const act of acts) page.addEventListener(act, read, true);
        return { destroy: () => acts.forEach((act) => page.removeEventListener(act, read, true)) };
      },
    }),
  ],
});
