import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const isBlank = ({ type, content }: Node): boolean => type.name === 'paragraph' && !content.size;

/** Below the last block, or in the place of an empty paragraph there. */
function below({ doc, tr }: EditorState, paragraphs: readonly Node[]): Transaction {
  const { size } = doc.content;
  const last = doc.lastChild;
  return tr.replaceWith(last && isBlank(last) ? size - last.nodeSize : size, size, paragraphs);
}

/** As words that are pasted where the caret stands; of several lines at the end of a paragraph each is one of its own below it. */
function atCaret({ selection, tr }: EditorState, paragraphs: readonly Node[]): Transaction {
  const { $to, to } = selection;
  const { parent, parentOffset } = $to;
  if (paragraphs.length > 1 && $to.depth === 1 && !isBlank(parent) && parentOffset === parent.content.size)
    return tr.insert($to.after(1), paragraphs);
  if (!parent.inlineContent) return tr.insert(to, paragraphs);
  return tr.replace(to, to, new Slice(Fragment.from(paragraphs), 1, 1));
}

/** Puts lines of an answer into the text, at the caret or else below, in one step of undo; nothing that is selected is lost. */
export function landed(state: EditorState, lines: readonly string[], placed: boolean): Transaction {
  const { paragraph } = state.schema.nodes;
  const paragraphs = lines.map((line) => paragraph!.create(null, line ? state.schema.text(line) : null));
  const tr = (placed ? atCaret : below)(state, paragraphs);
  const end = tr.mapping.map(placed ? state.selection.to : state.doc.content.size);
  return closeHistory(tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1))).scrollIntoView();
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

/** Every line that still stands in the text as it was taken; what is written anew is the writer's own. */
export function standing(doc: Node, taken: readonly Taken[]): { unit: string; from: number; to: number }[] {
  const found: { unit: string; from: number; to: number }[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
    for (const { unit, lines } of taken)
      for (const line of lines) {
        const index = text.indexOf(line);
        if (index >= 0) found.push({ unit, from: at + 1 + index, to: at + 1 + index + line.length });
      }
    return false;
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
