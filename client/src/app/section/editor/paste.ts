import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { checkDocument } from '@bafang/shared';
import { pastedDocument } from './pasted-document';

/** What was copied in this editor keeps its nodes; everything else is read down to words, lists and tables. */
export function paste(view: EditorView, event: ClipboardEvent): boolean {
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (!html || html.includes('data-pm-slice')) return false;
  const content = pastedDocument(new DOMParser().parseFromString(html, 'text/html').body);
  const { doc } = checkDocument({ type: 'doc', content });
  if (!doc?.content.length) return false;
  const open = (node: { type: string } | undefined) => (node?.type === 'paragraph' ? 1 : 0);
  const slice = new Slice(Fragment.fromJSON(view.state.schema, doc.content), open(doc.content[0]), open(doc.content.at(-1)));
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
  return true;
}
