import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Puts words into the text, behind the caret or else at its end, as one step of undo; nothing that is selected is lost. */
export function quoted(state: EditorState, words: string, placed: boolean): Transaction {
  const end = Selection.atEnd(state.doc).to;
  const { $to, to } = state.selection;
  const at = placed && $to.parent.isTextblock ? to : end;
  const tr = closeHistory(state.tr).insertText(words, at);
  return tr.setSelection(TextSelection.create(tr.doc, at + words.length)).scrollIntoView();
}
