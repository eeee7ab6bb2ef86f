import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type DocumentJson, documentFromParagraphs, documentLimits, documentSchema, plainText } from '@bafang/shared';
import { leftOutKinds, type PasteOutcome } from './left-out';
import { lawful } from './lawful-text';

/** An editor without a page, and what it said. */
function begin(...paragraphs: string[]) {
  const said: string[] = [];
  const tell = ({ came, leftOut }: PasteOutcome) =>
    said.push(
      [came, ...leftOutKinds.flatMap((kind) => (leftOut.of(kind) ? [`${kind} ${leftOut.of(kind)}`] : []))].join(' '),
    );
  const doc = documentSchema.nodeFromJSON(documentFromParagraphs(paragraphs));
  let state = EditorState.create({ doc, plugins: [lawful(tell)] });
  const change = (make: (tr: Transaction) => Transaction) => void (state = state.apply(make(state.tr)));
  return { said, change, state: () => state, words: () => plainText(state.doc.toJSON() as DocumentJson) };
}

test('what may not be in a text is taken out as it comes, and the caret stays behind what was typed', () => {
  const { change, said, state, words } = begin('甲丁');
  change((tr) => tr.setSelection(TextSelection.create(tr.doc, 2)));
  change((tr) => tr.insertText('乙\u000b\u200b\ud83d丙'));
  expect(words()).toBe('甲乙丙丁');
  expect(state().selection.from).toBe(4);
  expect(said).toEqual(['in characters 3']);
});

test('what would make the text too long is not done', () => {
  const { change, said, words } = begin('甲');
  change((tr) => tr.insertText('法'.repeat(documentLimits.textBytes / 2)));
  expect(words()).toBe('甲');
  expect(said).toEqual(['refused']);
});

test('what would nest too deep is not done', () => {
  const { change, said, state } = begin('甲');
  const cell = (inner: object) => ({
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [inner] }] }],
  });
  const nested = (depth: number): object => (depth ? cell(nested(depth - 1)) : { type: 'paragraph' });
  for (const depth of [9, 2]) change((tr) => tr.insert(0, documentSchema.nodeFromJSON(nested(depth))));
  expect(said).toEqual(['refused']);
  expect(state().doc.childCount).toBe(2);
});
