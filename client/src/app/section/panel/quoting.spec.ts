import { Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { quoted } from './quoting';

const schema = new Schema({ nodes: { doc: { content: 'paragraph+' }, paragraph: { content: 'text*' }, text: {} } });
const stateOf = (...paragraphs: string[]) =>
  EditorState.create({
    doc: schema.node(
      'doc',
      null,
      paragraphs.map((text) => schema.node('paragraph', null, text ? [schema.text(text)] : [])),
    ),
  });
const after = (state: EditorState, words: string, placed: boolean): string => {
  const next = state.apply(quoted(state, words, placed));
  const caret = next.selection.head;
  const lines = next.doc.children.map((node) => node.textContent).join('/');
  expect(next.doc.textBetween(caret - words.length, caret)).toBe(words);
  return lines;
};

test('behind the caret, and what is selected stays', () => {
  const state = stateOf('甲乙丙');
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2, 3)));
  expect(after(selected, '去年。', true)).toBe('甲乙去年。丙');
});
test('at the end where nobody has set a caret, of an empty text too', () => {
  expect(after(stateOf('甲', '乙'), '去年。', false)).toBe('甲/乙去年。');
  expect(after(stateOf(''), '去年。', false)).toBe('去年。');
});
