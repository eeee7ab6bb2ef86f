import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/**
 * 二是认真开展…。 before the first paragraph: an attribute that CSS prints, so that it is no text, the caret cannot enter
 * it, and an input method composing at the head of the paragraph does not meet a foreign node.
 */
export const runInHead = (head: () => string) =>
  Extension.create({
    name: 'runInHead',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const first = doc.firstChild;
            if (!head() || first?.type.name !== 'paragraph') return DecorationSet.empty;
            return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, { 'data-head': head() })]);
          },
        },
      }),
    ],
  });
