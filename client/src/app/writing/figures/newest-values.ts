import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import { type FiguresOfText, knownOf, tokensIn } from './tokens';

interface Shown {
  readonly of: FiguresOfText;
  readonly set: DecorationSet;
}
const key = new PluginKey<Shown>('newestValues');
const none: FiguresOfText = { figures: [], year: 0 };

const marked = (doc: Node, of: FiguresOfText): DecorationSet =>
  DecorationSet.create(
    doc,
    tokensIn(doc).flatMap(({ node, pos }) => {
      const newest = knownOf(of, node)?.newest;
      const look = { class: 'outdated', 'data-newest': newest ?? '' };
      return newest ? [Decoration.node(pos, pos + node.nodeSize, look)] : [];
    }),
  );

/** Beside a value that was overtaken the newer one, which is no part of the text until it is taken. */
export const newestValues = new Plugin<Shown>({
  key,
  state: {
    init: (_, { doc }) => ({ of: none, set: marked(doc, none) }),
    apply: (tr, shown) => {
      const of = (tr.getMeta(key) as FiguresOfText | undefined) ?? shown.of;
      return of === shown.of && !tr.docChanged ? shown : { of, set: marked(tr.doc, of) };
    },
  },
  props: { decorations: (state) => key.getState(state)?.set },
});

export function showNewest(view: EditorView, of: FiguresOfText): void {
  view.dispatch(view.state.tr.setMeta(key, of).setMeta('addToHistory', false));
}
