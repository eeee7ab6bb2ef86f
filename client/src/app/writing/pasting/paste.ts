import { Extension } from '@tiptap/core';
import { DOMParser, Fragment, type ParseOptions, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin, Selection } from '@tiptap/pm/state';
import { CellSelection, handlePaste as handleTablePaste } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import {
  type DocumentJson,
  checkDocument,
  documentFromParagraphs,
  paragraphsOf,
  plainCharacters,
} from '@bafang/shared';
import { forCells, putIntoTable, running } from './into-table';
import { LeftOut, type PasteOutcome } from './left-out';
import { pastedDocument } from './pasted-document';

const IN_EDITOR = 'data-pm-slice';
/** What was copied in this editor keeps what it is; everything else is read down to words, lists and tables. A reader that fails says so and gives nothing. */
class ClipboardReader extends DOMParser {
  outcome: PasteOutcome = { came: 'nothing', leftOut: new LeftOut() };

  constructor(schema: Schema) {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  override parseSlice(dom: Node, options?: ParseOptions): Slice {
    if (options?.preserveWhitespace) return this.told(super.parseSlice(dom, options), new LeftOut());
    try {
      const { doc, leftOut } = pastedDocument(dom);
      return this.read([doc, documentFromParagraphs(paragraphsOf(doc))], leftOut);
    } catch {
      return this.refused();
    }
  }

  readText(text: string, leftOut = new LeftOut()): Slice {
    const lines = leftOut.plain(plainCharacters(text, 'lines')).split('\n');
    return this.read([documentFromParagraphs(lines.filter((line) => line.trim()))], leftOut);
  }

  /** What came by clipboard or by drop, beside what was read of it: words given as plain text alone, or files, which are no text. */
  received(given: DataTransfer | null, parsed: Slice): Slice {
    const [html, text] = ['text/html', 'text/plain'].map((type) => given?.getData(type));
    if (!html && !text) return this.files(given?.files ?? []);
    return parsed.size || !html || !text?.trim() || this.outcome.came === 'refused'
      ? parsed
      : this.readText(text, this.outcome.leftOut);
  }

  private files(files: Iterable<File>): Slice {
    const leftOut = new LeftOut();
    for (const { type } of files) leftOut.count(type.startsWith('image/') ? 'pictures' : 'objects');
    return this.told(Slice.empty, leftOut);
  }

  /** The first of the forms that is lawful. */
  private read(forms: DocumentJson[], leftOut: LeftOut): Slice {
    const filled = forms.filter(({ content }) =>
      content.some(({ type, content: words }) => type !== 'paragraph' || words),
    );
    if (!filled.length) return this.told(Slice.empty, leftOut);
    const doc = filled.map((form) => checkDocument(form).doc).find((lawful) => lawful);
    return doc ? this.told(new Slice(Fragment.fromJSON(this.schema, doc.content), 0, 0), leftOut) : this.refused();
  }

  private refused(): Slice {
    this.outcome = { came: 'refused', leftOut: new LeftOut() };
    return Slice.empty;
  }

  private told(slice: Slice, leftOut: LeftOut): Slice {
    this.outcome = { came: slice.size ? 'in' : 'nothing', leftOut };
    return slice;
  }
}

/** Before the table's own way of pasting. Where nothing can be put in nothing is taken away either: an empty slice would delete the selection. */
export const pasting = (tell: (outcome: PasteOutcome) => void) =>
  Extension.create({
    name: 'pasting',
    priority: 1000,
    addProseMirrorPlugins() {
      const reader = new ClipboardReader(this.editor.schema);
      const handlePaste = (view: EditorView, event: ClipboardEvent, parsed: Slice): boolean => {
        const { clipboardData } = event;
        const slice = reader.received(clipboardData, parsed);
        tell(reader.outcome);
        if (!slice.size) return true;
        const { selection, tr } = view.state;
        if (selection instanceof CellSelection) return handleTablePaste(view, event, forCells(slice));
        if (!putIntoTable(tr, slice)) {
          if (clipboardData?.getData('text/html').includes(IN_EDITOR)) return false;
          tr.replaceSelection(running(slice.content));
        }
        view.dispatch(tr.scrollIntoView().setMeta('paste', true));
        return true;
      };
      const handleDrop = (view: EditorView, event: DragEvent, parsed: Slice): boolean => {
        const slice = view.dragging ? parsed : reader.received(event.dataTransfer, parsed);
        if (!view.dragging) tell(reader.outcome);
        if (!slice.size) return true;
        const { tr } = view.state;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!at || !putIntoTable(tr.setSelection(Selection.near(tr.doc.resolve(at.pos))), slice)) return false;
        // a table that is dragged into a table stays where it was
        if (!view.dragging) view.dispatch(tr.setMeta('uiEvent', 'drop'));
        return true;
      };
      const clipboardTextParser = (text: string): Slice => reader.readText(text);
      return [new Plugin({ props: { clipboardParser: reader, clipboardTextParser, handlePaste, handleDrop } })];
    },
  });
