import { type Editor, Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { type EditorProps, type EditorView } from '@tiptap/pm/view';
import { Plugin, Selection } from '@tiptap/pm/state';
import { CellSelection, handlePaste as handleTablePaste } from '@tiptap/pm/tables';
import { pictureIn } from '../images/asked-image';
import { ClipboardReader, OwnNodes } from './clipboard-reader';
import { forCells, putIntoTable, running } from './into-table';
import type { PasteOutcome } from './left-out';

const IN_EDITOR = 'data-pm-slice';
type Tell = (outcome: PasteOutcome) => void;

/** A picture alone is asked about first, where it is to stand. */
function asksPicture(editor: Editor, transfer: DataTransfer | null): boolean {
  const file = pictureIn(transfer);
  if (file) editor.emit('picture', { file });
  return !!file;
}

/** Where nothing can be put in nothing is taken away either: an empty slice would delete the selection. */
function paste(view: EditorView, event: ClipboardEvent, slice: Slice): boolean {
  if (!slice.size) return true;
  const { selection, tr } = view.state;
  if (selection instanceof CellSelection) return handleTablePaste(view, event, forCells(slice));
  if (!putIntoTable(tr, slice)) {
    if (event.clipboardData?.getData('text/html').includes(IN_EDITOR)) return false;
    tr.replaceSelection(running(slice.content));
  }
  view.dispatch(tr.scrollIntoView().setMeta('paste', true));
  return true;
}

function drop(view: EditorView, at: number | undefined, slice: Slice): boolean {
  if (!slice.size) return true;
  const { tr } = view.state;
  if (at === undefined || !putIntoTable(tr.setSelection(Selection.near(tr.doc.resolve(at))), slice)) return false;
  // a table that is dragged into a table stays where it was
  if (!view.dragging) view.dispatch(tr.setMeta('uiEvent', 'drop'));
  return true;
}

function pastingProps(editor: Editor, reader: ClipboardReader, tell: Tell): EditorProps {
  return {
    clipboardParser: reader,
    clipboardTextParser: (text) => reader.readText(text),
    handlePaste(view, event, parsed) {
      if (asksPicture(editor, event.clipboardData)) return true;
      const slice = reader.received(event.clipboardData, parsed);
      tell(reader.outcome);
      return paste(view, event, slice);
    },
    handleDrop(view, event, parsed) {
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
      if (view.dragging) return drop(view, at, parsed);
      if (at !== undefined && pictureIn(event.dataTransfer)) {
        view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at))));
        return asksPicture(editor, event.dataTransfer);
      }
      const slice = reader.received(event.dataTransfer, parsed);
      tell(reader.outcome);
      return drop(view, at, slice);
    },
  };
}

/** Before the table's own way of pasting. */
export const pasting = (tell: Tell) => {
  const own = new OwnNodes();
  return Extension.create({
    name: 'pasting',
    priority: 1000,
    onCreate() {
      own.note(this.editor.state.doc);
    },
    onTransaction({ transaction }) {
      if (transaction.docChanged) own.note(transaction.doc);
    },
    addProseMirrorPlugins() {
      const reader = new ClipboardReader(this.editor.schema, own);
      return [new Plugin({ props: pastingProps(this.editor, reader, tell) })];
    },
  });
};
