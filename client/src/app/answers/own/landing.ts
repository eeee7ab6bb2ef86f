import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { cellAround } from '@tiptap/pm/tables';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { NodeJson } from '@bafang/shared';
import { gapAt } from '../../writing/editor/gaps';
import { putIntoTable, running } from '../../writing/pasting/into-table';

const isBlank = ({ type, content }: Node): boolean => type.name === 'paragraph' && !content.size;

/** Below the last block, or in the place of an empty paragraph there. */
function below({ doc, tr }: EditorState, blocks: readonly Node[]): Transaction {
  const { size } = doc.content;
  const last = doc.lastChild;
  return tr.replaceWith(last && isBlank(last) ? size - last.nodeSize : size, size, blocks);
}

const isForm = ({ type }: Node): boolean => type.name !== 'paragraph';

/** As what is pasted where the caret stands; what is not one line at the end of a paragraph stands below it. */
function atCaret({ selection, tr }: EditorState, blocks: readonly Node[]): Transaction {
  const { $to, to } = selection;
  const { parent, parentOffset } = $to;
  const formed = blocks.some(isForm);
  const atEnd = $to.depth === 1 && !isBlank(parent) && parentOffset === parent.content.size;
  if (atEnd && (formed || blocks.length > 1)) return tr.insert($to.after(1), blocks);
  if (!parent.inlineContent && !(formed && $to.depth)) return tr.insert(to, blocks);
  if (!formed) return tr.replace(to, to, new Slice(Fragment.from(blocks), 1, 1));
  const slice = running(Fragment.from(blocks));
  tr.setSelection(Selection.near($to, -1));
  return putIntoTable(tr, slice) ? tr : tr.replaceSelection(slice);
}

/** Where what was put in ends. */
function endIn({ mapping }: Transaction): number {
  let end = 0;
  mapping.maps.forEach((map, step) => map.forEach((_from, _to, _start, to) => (end = mapping.slice(step + 1).map(to))));
  return end;
}

/** Puts blocks of an answer into the text, at the caret or else below, in one step of undo; nothing that is selected is lost. */
export function landed(state: EditorState, given: readonly NodeJson[], placed: boolean): Transaction {
  const blocks = given.map((block) => state.schema.nodeFromJSON(block));
  const formed = blocks.some(isForm);
  const tr = closeHistory((placed ? atCaret : below)(state, blocks)).scrollIntoView();
  if (placed && formed && cellAround(state.selection.$to)) return tr;
  const end = endIn(tr);
  // what is taken next stands behind it, and not in the last cell
  const past = formed ? gapAt(tr.doc, end) : null;
  return tr.setSelection(past ?? TextSelection.near(tr.doc.resolve(end), -1));
}

/** The line that shows where words would land, while there are some and the caret does not show it. */
export const landingLine = (words: () => string, placed: () => boolean): Plugin =>
  new Plugin({
    props: {
      decorations: ({ doc, selection }) => {
        const said = words();
        if (!said) return DecorationSet.empty;
        const line = () => {
          const element = document.createElement('span');
          element.className = 'landing';
          element.textContent = said;
          element.setAttribute('aria-hidden', 'true');
          return element;
        };
        const at = placed() ? selection.to : doc.content.size;
        return DecorationSet.create(doc, [Decoration.widget(at, line, { side: 1, key: said })]);
      },
    },
  });

/** What was taken over of one answer, and whose it is. */
export interface Taken {
  readonly unit: string;
  readonly lines: readonly string[];
}

/** The words of a line of the text, and a row of a table as the line that it is recorded as. */
function lineOf(node: Node): string | null {
  if (node.isTextblock) return node.textBetween(0, node.content.size, undefined, '\ufffc');
  if (node.type.name !== 'tableRow') return null;
  return node.children.map((cell) => cell.children.map(({ textContent }) => textContent).join(' ')).join('\t');
}

/** Every line that still stands in the text as it was taken; what is written anew is the writer's own. */
export function standing(doc: Node, taken: readonly Taken[]): { unit: string; from: number; to: number }[] {
  const found: { unit: string; from: number; to: number }[] = [];
  doc.descendants((node, at) => {
    const text = lineOf(node);
    if (text === null) return true;
    for (const { unit, lines } of taken)
      for (const line of lines) {
        const index = node.isTextblock ? text.indexOf(line) : text === line ? 0 : -1;
        const to = node.isTextblock ? at + 1 + index + line.length : at + node.nodeSize - 1;
        if (index >= 0) found.push({ unit, from: at + 1 + index, to });
      }
    return !node.isTextblock;
  });
  return found;
}

/** Marks what was taken over, and names its unit: shown, and no part of the text. */
export const takenMarks = (taken: () => readonly Taken[]): Plugin =>
  new Plugin({
    props: {
      decorations: ({ doc }) =>
        DecorationSet.create(
          doc,
          standing(doc, taken()).map(({ unit, from, to }) =>
            Decoration.inline(from, to, { class: 'taken', 'data-unit': unit }),
          ),
        ),
    },
  });
