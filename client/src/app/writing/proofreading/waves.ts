import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import { placesOf } from '@bafang/shared';
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
    const look = `bf-${finding.severity}${finding === current ? ' bf-current' : ''}`;
    return placesOf(finding).flatMap((place) => {
      const start = starts[place.paragraph];
      if (!start) return [];
      const [from, to] = [place.at, place.at + place.length].map((at) => positionOf(start, at)) as [number, number];
      return from < to ? [Decoration.inline(from, to, { class: look }, { finding, place })] : [];
    });
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

interface Standing {
  readonly from: number;
  readonly to: number;
  readonly suggestion: string | undefined;
}
/** Where a finding stands now, its own place first; null once words of it are gone. */
export function placesIn(state: EditorState, finding: ShownFinding): readonly Standing[] | null {
  const found = key.getState(state)?.set.find(undefined, undefined, (spec) => spec['finding'] === finding) ?? [];
  const places = placesOf(finding).map((place) => found.find(({ spec }) => spec['place'] === place));
  if (!places.every((wave) => wave !== undefined && wave.from < wave.to)) return null;
  return places.map((wave, at) => ({ from: wave!.from, to: wave!.to, suggestion: placesOf(finding)[at]!.suggestion }));
}
/** Where it stands first. */
export const placeOf = (state: EditorState, finding: ShownFinding): Standing | null =>
  placesIn(state, finding)?.[0] ?? null;

/** A figure shows a value that is changed where it is kept, never in the text. */
function holdsFigure(doc: Node, { from, to }: Standing): boolean {
  let holds = false;
  doc.nodesBetween(from, to, (node) => {
    holds ||= node.isInline && !node.isText;
  });
  return holds;
}

/**
 * Puts suggestions in the place of what was found, as one step of undo: the last first, so that the others stay where they
 * are. A finding is mended in all of its places or in none; what lies over another is left to the next check.
 */
export function mend(view: EditorView, findings: readonly ShownFinding[]): void {
  const { tr, schema, doc } = view.state;
  const mended = findings.flatMap((finding) => {
    const places = placesIn(view.state, finding) ?? [];
    return places.some((place) => holdsFigure(doc, place)) ? [] : places;
  });
  let next = doc.content.size;
  for (const { from, to, suggestion } of mended.toSorted((a, b) => b.from - a.from)) {
    if (suggestion === undefined || to > next) continue;
    if (suggestion) tr.replaceWith(from, to, schema.text(suggestion));
    else tr.delete(from, to);
    next = from;
  }
  if (tr.docChanged) view.dispatch(tr.scrollIntoView());
}
