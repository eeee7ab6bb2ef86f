import type { Editor } from '@tiptap/core';
import { GapCursor } from '@tiptap/pm/gapcursor';
import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type DocumentJson, documentFromParagraphs, documentSchema, imagesIn } from '@bafang/shared';
import { chosenImage, pictureIn, placeImage } from './asked-image';

const image = { digest: 'a'.repeat(64), alt: '一张图', caption: null };

/** An editor without a page, its caret at a place. */
function begin(at: number, ...paragraphs: string[]) {
  const doc = documentSchema.nodeFromJSON(documentFromParagraphs(paragraphs));
  const editor = {
    state: EditorState.create({ doc, selection: TextSelection.create(doc, at) }),
    view: { dispatch: (tr: Transaction) => void (editor.state = editor.state.apply(tr)), focus: () => undefined },
  };
  return editor as typeof editor & Editor;
}
const kinds = ({ state }: Pick<Editor, 'state'>) =>
  state.doc.children.map(({ type, textContent }) => textContent || type.name);

describe('an image is put into a text', () => {
  test.each<[where: string, at: number, paragraphs: string[], kinds: string[]]>([
    ['at the end', 3, ['甲乙'], ['甲乙', 'image']],
    ['in the middle of a paragraph', 2, ['甲乙'], ['甲', 'image', '乙']],
    ['between paragraphs', 2, ['甲', '乙'], ['甲', 'image', '乙']],
    ['in place of an empty paragraph', 1, ['', '乙'], ['image', '乙']],
  ])('%s, and who goes on typing does not replace it', (_, at, paragraphs, expected) => {
    const editor = begin(at, ...paragraphs);
    placeImage(editor, image);
    expect(kinds(editor)).toEqual(expected);
    expect(chosenImage(editor)).toBe(null);
    const below = editor.state.selection instanceof GapCursor ? editor.state.doc.content.size : null;
    expect(below === null || editor.state.selection.head === below).toBe(true);
    expect(editor.state.selection.head).toBeGreaterThan(editor.state.doc.child(0).nodeSize - 1);
  });

  test('described anew it stays chosen, and it is taken out', () => {
    const editor = begin(2, '甲', '乙');
    placeImage(editor, image);
    const at = editor.state.doc.child(0).nodeSize;
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, at)));
    placeImage(editor, { ...chosenImage(editor)!, alt: '另一句', caption: '图1' });
    expect(chosenImage(editor)).toMatchObject({ alt: '另一句', caption: '图1' });
    expect(imagesIn(editor.state.doc.toJSON() as DocumentJson)).toHaveLength(1);
    placeImage(editor, null);
    expect(kinds(editor)).toEqual(['甲', '乙']);
  });
});

describe('what is pasted or dropped', () => {
  test.each<[what: string, types: string[], files: Partial<File>[], is: boolean]>([
    ['as a screenshot', ['Files'], [{ type: 'image/png' }], true],
    ['as a browser copies it', ['text/html', 'Files'], [{ type: 'image/png' }], true],
    ['with words beside it', ['text/html', 'text/plain', 'Files'], [{ type: 'image/png' }], false],
    ['with another', ['Files'], [{ type: 'image/png' }, { type: 'image/jpeg' }], false],
    ['and no picture', ['Files'], [{ type: 'application/pdf' }], false],
  ])('is a picture for the text: %s', (_, types, files, is) =>
    expect(pictureIn({ types, files } as unknown as DataTransfer)).toBe(is ? files[0] : null),
  );
  test('is no picture where nothing is', () => expect(pictureIn(null)).toBe(null));
});
