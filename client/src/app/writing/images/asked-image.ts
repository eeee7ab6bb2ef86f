import type { Editor } from '@tiptap/core';
import { NodeSelection, Selection } from '@tiptap/pm/state';
import { gapAt } from '../editor/gaps';

/** An image as the text names it. */
export interface DescribedImage {
  readonly digest: string;
  readonly alt: string | null;
  readonly caption: string | null;
}
/** A file that is to stand where the caret is, or an image that is to be described anew. */
export interface AskedImage {
  readonly file?: File;
  readonly image?: DescribedImage | null;
}
declare module '@tiptap/core' {
  interface EditorEvents {
    picture: AskedImage;
  }
}

/** The image that is chosen in the text. */
export const chosenImage = ({ state: { selection } }: Pick<Editor, 'state'>): DescribedImage | null =>
  selection instanceof NodeSelection && selection.node.type.name === 'image'
    ? (selection.node.attrs as DescribedImage)
    : null;

/** Describes the chosen image, or puts one in; who goes on typing writes below it, not in its place. Null takes the chosen one out. */
export function placeImage(editor: Editor, image: DescribedImage | null): void {
  const { tr, schema, selection } = editor.state;
  if (!image) tr.deleteSelection();
  else {
    tr.replaceSelectionWith(schema.nodes['image']!.create({ ...image }));
    const { from, to } = tr.selection;
    if (chosenImage(editor)) tr.setSelection(NodeSelection.create(tr.doc, selection.from));
    else if (to > from) tr.setSelection(gapAt(tr.doc, to) ?? Selection.near(tr.doc.resolve(to)));
  }
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

/** One picture and no words, for a text that shows it; a browser that copies one sends a page with its address along. */
export function pictureIn(transfer: DataTransfer | null): File | null {
  const [file, ...others] = transfer?.types.includes('text/plain') ? [] : (transfer?.files ?? []);
  return file?.type.startsWith('image/') && !others.length ? file : null;
}
