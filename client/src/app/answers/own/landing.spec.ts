import { EditorState, TextSelection } from '@tiptap/pm/state';
import { history, undo } from '@tiptap/pm/history';
import { documentFromParagraphs, documentSchema } from '@bafang/shared';
import { landed, standing } from './landing';

const begin = (paragraphs: readonly string[], caret?: number): EditorState => {
  const state = EditorState.create({
    doc: documentSchema.nodeFromJSON(documentFromParagraphs(paragraphs)),
    plugins: [history()],
  });
  return caret === undefined ? state : state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret)));
};
const lines = ({ doc }: EditorState): string[] => doc.children.map(({ textContent }) => textContent);

// prettier-ignore
test.each<[string, string[], number | undefined, string[], string[]]>([
  ['below, while no caret was set', ['甲乙'], undefined, ['新'], ['甲乙', '新']],
  ['in the place of an empty text', [''], undefined, ['新', '又'], ['新', '又']],
  ['in the place of the last empty paragraph', ['甲', ''], undefined, ['新'], ['甲', '新']],
  ['into the sentence where the caret stands', ['甲乙'], 2, ['新'], ['甲新乙']],
  ['at the end of a paragraph one line goes on in it', ['甲乙', '丙'], 3, ['新'], ['甲乙新', '丙']],
  ['at the end of a paragraph several stand below it', ['甲乙', '丙'], 3, ['新', '又'], ['甲乙', '新', '又', '丙']],
  ['between two signs several lines divide the paragraph', ['甲乙'], 2, ['新', '又'], ['甲新', '又乙']],
  ['in an empty paragraph', ['甲', '', '丙'], 4, ['新', '又'], ['甲', '新', '又', '丙']],
])('%s', (_where, before, caret, words, after) => {
  const state = begin(before, caret);
  const now = state.apply(landed(state, words, caret !== undefined));
  now.doc.check();
  expect(lines(now)).toEqual(after);
});

test('what is selected stays', () => {
  const state = begin(['甲乙丙']);
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 3)));
  expect(lines(selected.apply(landed(selected, ['新'], true)))).toEqual(['甲乙新丙']);
});

test('one step of undo takes it away, and no more', () => {
  let state = begin(['甲']);
  state = state.apply(state.tr.insertText('乙', 2));
  state = state.apply(landed(state, ['新', '又'], true));
  undo(state, (tr) => (state = state.apply(tr)));
  expect(lines(state)).toEqual(['甲乙']);
});

test('what was taken is found where it stands as it was, line by line', () => {
  const { doc } = begin(['前。每季出庭。后', '改过的话', '写评析。']);
  const words = standing(doc, [
    { unit: '虎门镇', lines: ['每季出庭。', '写评析。'] },
    { unit: '厚街镇', lines: ['原来的话'] },
  ]).map(({ unit, from, to }) => [unit, doc.textBetween(from, to)]);
  expect(words).toEqual([
    ['虎门镇', '每季出庭。'],
    ['虎门镇', '写评析。'],
  ]);
});
