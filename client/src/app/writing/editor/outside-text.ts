import { Extension } from '@tiptap/core';
import { Node, Slice } from '@tiptap/pm/model';
import { EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import type { DocumentJson } from '@bafang/shared';

interface Range {
  readonly from: number;
  readonly to: number;
}

const written = new PluginKey<readonly Range[]>('written');
/** Marks the transaction that brings it. */
export const OUTSIDE = 'outsideText';

/** Overlapping and neighbouring ranges as one. */
const joined = (ranges: readonly Range[]): Range[] =>
  [...ranges]
    .sort((a, b) => a.from - b.from)
    .reduce<Range[]>((done, { from, to }) => {
      const last = done.at(-1);
      if (!last || from > last.to) return [...done, { from, to }];
      return [...done.slice(0, -1), { from: last.from, to: Math.max(last.to, to) }];
    }, []);

/** What a step put in, in the positions after the whole transaction. */
function put(tr: Transaction): Range[] {
  return tr.mapping.maps.flatMap((map, index) => {
    const later = tr.mapping.slice(index + 1);
    const ranges: Range[] = [];
    map.forEach((_from, _to, from, to) => ranges.push({ from: later.map(from, -1), to: later.map(to, 1) }));
    return ranges;
  });
}

function follow(tr: Transaction, ranges: readonly Range[]): readonly Range[] {
  if (!tr.docChanged) return ranges;
  const mapped = ranges.map(({ from, to }) => {
    const start = tr.mapping.map(from, 1);
    return { from: start, to: Math.max(start, tr.mapping.map(to, -1)) };
  });
  return joined(tr.getMeta(OUTSIDE) ? mapped : [...mapped, ...put(tr)]);
}

/** Where this person has written since the editor opened: whatever undo and redo may take away lies there. */
export const writtenPlaces = new Plugin<readonly Range[]>({
  key: written,
  state: { init: () => [], apply: follow },
});

/** From the first to the last block that differs. */
function difference(before: Node, after: Node): { from: number; to: number; slice: Slice } | null {
  const most = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < most && before.child(start).eq(after.child(start))) start++;
  let end = 0;
  while (end < most - start && before.child(before.childCount - 1 - end).eq(after.child(after.childCount - 1 - end)))
    end++;
  const sizes = (node: Node, upTo: number) =>
    node.children.slice(0, upTo).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const from = sizes(before, start);
  const to = sizes(before, before.childCount - end);
  const slice = after.slice(from, sizes(after, after.childCount - end));
  return from === to && !slice.size ? null : { from, to, slice };
}

/**
 * Shows a text that came from elsewhere (another person's, last year's, a settled conflict). It is no step of this person's undo, and only the
 * blocks that differ are replaced, so that own steps in the others stay. Where own writing lies among them, a step undone later would
 * take another's words along: the steps are forgotten then.
 */
export function showOutsideText(
  view: Pick<EditorView, 'state' | 'dispatch' | 'updateState'>,
  body: DocumentJson,
): void {
  const { schema, doc, plugins, selection } = view.state;
  const change = difference(doc, schema.nodeFromJSON(body));
  if (!change) return;
  const { from, to, slice } = change;
  if (written.getState(view.state)?.some((own) => own.from <= to && from <= own.to))
    view.updateState(EditorState.create({ doc, plugins: [...plugins], selection }));
  const tr = view.state.tr.step(new ReplaceStep(from, to, slice));
  view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true).setMeta(OUTSIDE, true));
}

export const outsideText = Extension.create({ name: 'outsideText', addProseMirrorPlugins: () => [writtenPlaces] });
