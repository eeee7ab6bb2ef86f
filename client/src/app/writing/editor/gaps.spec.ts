import { EditorState, TextSelection } from '@tiptap/pm/state';
import { type DocumentJson, type NodeJson, documentSchema } from '@bafang/shared';
import { gapAt, gapPastTable, writeInGap } from './gaps';

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const table = (...rows: string[]): NodeJson => ({
  type: 'table',
  content: rows.map((row) => ({
    type: 'tableRow',
    content: [...row].map((text) => ({ type: 'tableCell', content: [paragraph(text)] })),
  })),
});
const image: NodeJson = { type: 'image', attrs: { digest: 'a'.repeat(64), alt: null } };
const list = (...content: NodeJson[]): NodeJson => ({
  type: 'orderedList',
  content: [{ type: 'listItem', content }],
});
const begin = (content: NodeJson[]) =>
  EditorState.create({ doc: documentSchema.nodeFromJSON({ type: 'doc', content } satisfies DocumentJson) });
/** 表 图 列 and words: the blocks one after another. */
const drawn = ({ doc }: EditorState) =>
  doc.children.map(({ type, textContent }) =>
    type.name === 'paragraph' ? textContent : ({ table: '表', image: '图', orderedList: '列' }[type.name] ?? '?'),
  );

// prettier-ignore
test.each<[string, NodeJson[], 'first' | 'last' | number, string[] | null]>([
  ['below a table at the end',        [paragraph('甲'), table('乙')],       'last',  ['甲', '表', '新']],
  ['above a table at the beginning',  [table('乙'), paragraph('甲')],       'first', ['新', '表', '甲']],
  ['between two tables',              [table('乙'), table('丙')],           1,       ['表', '新', '表']],
  ['below an image at the end',       [paragraph('甲'), image],             'last',  ['甲', '图', '新']],
  ['between an image and a table',    [image, table('乙')],                 1,       ['图', '新', '表']],
  ['below a list that ends in a table', [list(paragraph('甲'), table('乙'))], 'last', ['列', '新']],
  ['not below a list, which can be written on', [list(paragraph('甲'))],    'last',  null],
  ['not below a paragraph',           [paragraph('甲')],                    'last',  null],
  ['not between a table and a paragraph', [table('乙'), paragraph('甲')],   1,       null],
])('there is a place %s', (_where, content, at, expected) => {
  const state = begin(content);
  const { doc, tr } = state;
  const places = { first: 0, last: doc.content.size };
  const gap = gapAt(doc, typeof at === 'string' ? places[at] : doc.child(0).nodeSize);
  expect(gap && drawn(state.apply(writeInGap(state.apply(tr.setSelection(gap)), '新')!))).toEqual(expected);
});

describe('an arrow leads past the table from every cell of its outermost row', () => {
  const state = begin([table('甲乙', '丙丁')]);
  const caret = (words: string) => {
    let at = 0;
    state.doc.descendants((node, pos) => void (node.text === words && (at = pos)));
    return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at + 1)));
  };
  test.each([
    ['丙', 1, 'end'],
    ['丁', 1, 'end'],
    ['甲', -1, 'start'],
    ['乙', -1, 'start'],
    ['甲', 1, null],
    ['丁', -1, null],
  ] as const)('%s, %d: %s', (cell, towards, where) => {
    const places = { start: 0, end: state.doc.content.size };
    expect(gapPastTable(caret(cell), towards)?.head ?? null).toBe(where && places[where]);
  });
});
