import { EditorState, TextSelection } from '@tiptap/pm/state';
import { history, undo } from '@tiptap/pm/history';
import { type NodeJson, documentFromParagraphs, documentSchema } from '@bafang/shared';
import { landed, standing } from './landing';

const begin = (paragraphs: readonly string[], caret?: number): EditorState => {
  const state = EditorState.create({
    doc: documentSchema.nodeFromJSON(documentFromParagraphs(paragraphs)),
    plugins: [history()],
  });
  return caret === undefined ? state : state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret)));
};
const paragraphs = (words: readonly string[]): NodeJson[] => documentFromParagraphs(words).content;
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
  const now = state.apply(landed(state, paragraphs(words), caret !== undefined));
  now.doc.check();
  expect(lines(now)).toEqual(after);
});

const list: NodeJson = {
  type: 'orderedList',
  content: ['新', '又'].map((words) => ({ type: 'listItem', content: paragraphs([words]) })),
};
const row = (...cells: string[]): NodeJson => ({
  type: 'tableRow',
  content: cells.map((words) => ({ type: 'tableCell', content: paragraphs([words]) })),
});
const table: NodeJson = { type: 'table', content: [row('项目', '件数'), row('受理', '三')] };
const shape = ({ doc }: EditorState): string[] =>
  doc.children.map(({ type, textContent }) =>
    type.name === 'paragraph' ? textContent : `${type.name} ${textContent}`,
  );

// prettier-ignore
test.each<[string, string[], number | undefined, NodeJson, string[]]>([
  ['a list below', ['甲乙'], undefined, list, ['甲乙', 'orderedList 新又']],
  ['a table in the place of the last empty paragraph', ['甲', ''], undefined, table, ['甲', 'table 项目件数受理三']],
  ['a list at the end of a paragraph', ['甲乙', '丙'], 3, list, ['甲乙', 'orderedList 新又', '丙']],
  ['a table between two signs', ['甲乙'], 2, table, ['甲', 'table 项目件数受理三', '乙']],
  ['a list in an empty paragraph', ['甲', '', '丙'], 4, list, ['甲', 'orderedList 新又', '丙']],
])('%s keeps its form', (_where, before, caret, block, after) => {
  const state = begin(before, caret);
  const now = state.apply(landed(state, [block], caret !== undefined));
  now.doc.check();
  expect(shape(now)).toEqual(after);
  // and what is taken next stands behind it
  const next = now.apply(landed(now, paragraphs(['后']), caret !== undefined));
  next.doc.check();
  expect(shape(next).join(' ')).toMatch(/(又|三)\s?后/);
});

test('a table has no form in a table: its rows join those there', () => {
  const state = EditorState.create({ doc: documentSchema.nodeFromJSON({ type: 'doc', content: [table] }) });
  const caret = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(4))));
  const now = caret.apply(landed(caret, [{ type: 'table', content: [row('新', '又')] }], true));
  now.doc.check();
  expect(now.doc.childCount).toBe(1);
  expect(now.doc.firstChild!.children.map(({ textContent }) => textContent)).toEqual(['项目件数', '新又', '受理三']);
});

test('what is taken next stands below several lines that stand below', () => {
  const state = begin(['甲乙', '丙'], 3);
  const now = state.apply(landed(state, paragraphs(['新', '又']), true));
  expect(lines(now.apply(landed(now, paragraphs(['后']), true)))).toEqual(['甲乙', '新', '又后', '丙']);
});

test('what is selected stays', () => {
  const state = begin(['甲乙丙']);
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 3)));
  expect(lines(selected.apply(landed(selected, paragraphs(['新']), true)))).toEqual(['甲乙新丙']);
});

test('one step of undo takes it away, and no more', () => {
  let state = begin(['甲']);
  state = state.apply(state.tr.insertText('乙', 2));
  state = state.apply(landed(state, paragraphs(['新', '又']), true));
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

test('a row is found where it stands with the same words in each of its cells', () => {
  const { doc } = EditorState.create({ doc: documentSchema.nodeFromJSON({ type: 'doc', content: [table] }) });
  const found = standing(doc, [{ unit: '虎门镇', lines: ['受理\t三', '项目\t三'] }]);
  expect(found.map(({ from, to }) => doc.textBetween(from, to, ' '))).toEqual(['受理 三']);
});
