import { Extension } from '@tiptap/core';
import {
  DOMParser,
  Fragment,
  type Node as DocumentNode,
  type ParseOptions,
  type Schema,
  Slice,
} from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { checkDocument } from '@bafang/shared';
import { pastedDocument } from './pasted-document';

/** What was copied in this editor, and plain text, keep what they are; everything else is read down to words, lists and tables. */
class ClipboardReader extends DOMParser {
  constructor(schema: Schema) {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  override parseSlice(dom: Node, options?: ParseOptions): Slice {
    if (options?.preserveWhitespace) return super.parseSlice(dom, options);
    const { doc } = checkDocument({ type: 'doc', content: pastedDocument(dom) });
    return doc ? new Slice(Fragment.fromJSON(this.schema, doc.content), 0, 0) : Slice.empty;
  }
}

const opening = (node: DocumentNode | null): number => (node?.type.name === 'paragraph' ? 1 : 0);

/** Words run into the paragraph where they are pasted; a list or a table stands by itself. */
function insert(view: EditorView, event: ClipboardEvent, { content }: Slice): boolean {
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (!html || html.includes('data-pm-slice') || !content.size) return false;
  const slice = new Slice(content, opening(content.firstChild), opening(content.lastChild));
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
  return true;
}

/** Before the table's own way of pasting. */
export const pasting = Extension.create({
  name: 'pasting',
  priority: 1000,
  addProseMirrorPlugins() {
    return [new Plugin({ props: { clipboardParser: new ClipboardReader(this.editor.schema), handlePaste: insert } })];
  },
});
