import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import type { ShownFinding } from './shown-finding';

interface Waves {
  readonly set: DecorationSet;
}
interface Shown {
  readonly findings: readonly ShownFinding[];
  readonly current: ShownFinding | null;
}
const key = new PluginKey<Waves>('waves');

/** Where each paragraph of the document begins, in the order in which it is proof-read. */
function paragraphStarts(doc: Node): { node: Node; from: number }[] {
  const starts: { node: Node; from: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) starts.push({ node, from: pos + 1 });
    return !node.isTextblock;
  });
  return starts;
}

/** The position of a place in a paragraph's text; a figure is one position, however long what it shows. */
function positionOf({ node, from }: { node: Node; from: number }, at: number): number {
  let [seen, position] = [0, from];
  for (const child of node.children) {
    const length = child.isText ? child.nodeSize : String(child.attrs['text'] ?? '').length;
    if (seen + length >= at) return child.isText ? position + at - seen : position + (at > seen ? child.nodeSize : 0);
    seen += length;
    position += child.nodeSize;
  }
  return position;
}

const wavesOf = (doc: Node, { findings, current }: Shown): DecorationSet => {
  const starts = paragraphStarts(doc);
  const waves = findings.flatMap((finding) => {
    const start = starts[finding.paragraph];
    if (!start) return [];
    const [from, to] = [finding.at, finding.at + finding.length].map((at) => positionOf(start, at)) as [number, number];
    const look = `bf-${finding.severity}${finding === current ? ' bf-current' : ''}`;
    return from < to ? [Decoration.inline(from, to, { class: look }, { finding })] : [];
  });
  return DecorationSet.create(doc, waves);
};

/** What was found, waved under in the text: no part of it, and moved along while somebody types. */
export const waves = new Plugin<Waves>({
  key,
  state: {
    init: () => ({ set: DecorationSet.empty }),
    apply: (tr, { set }) => {
      const shown = tr.getMeta(key) as Shown | undefined;
      return { set: shown ? wavesOf(tr.doc, shown) : set.map(tr.mapping, tr.doc) };
    },
  },
  props: { decorations: (state) => key.getState(state)?.set },
});

export function showFindings(view: EditorView, shown: Shown): void {
  view.dispatch(view.state.tr.setMeta(key, shown).setMeta('addToHistory', false));
}

/** Where a finding stands now; null once its words are gone. */
export function placeOf(state: EditorState, finding: ShownFinding): { from: number; to: number } | null {
  const [wave] = key.getState(state)?.set.find(undefined, undefined, (spec) => spec['finding'] === finding) ?? [];
  return wave && wave.from < wave.to ? { from: wave.from, to: wave.to } : null;
}

/** Puts suggestions in the place of what was found, as one step of undo: the last first, so that the others stay where they are. */
export function mend(view: EditorView, findings: readonly ShownFinding[]): void {
  const { tr, schema } = view.state;
  const places = findings.flatMap((finding) => {
    const place = finding.suggestion === undefined ? null : placeOf(view.state, finding);
    return place ? [{ ...place, text: finding.suggestion! }] : [];
  });
  for (const { from, to, text } of places.sort((a, b) => b.from - a.from)) {
    if (text) tr.replaceWith(from, to, schema.text(text));
    else tr.delete(from, to);
  }
  if (tr.docChanged) view.dispatch(tr.scrollIntoView());
}
