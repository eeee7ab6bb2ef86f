import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { type NodeJson, documentSchema } from '@bafang/shared';
import { putIntoTable, running } from './into-table';

const paragraph = (text: string): NodeJson =>
  text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' };
/** 甲|乙 is a row; 2 before a cell says that it spans two. */
const cell = (text: string): NodeJson => ({
  type: 'tableCell',
  ...(text.startsWith('2') && { attrs: { rowspan: 2 } }),
  content: [paragraph(text)],
});
const table = (...rows: string[]): NodeJson => ({
  type: 'table',
  content: rows.map((row) => ({ type: 'tableRow', content: row.split('|').map(cell) })),
});
const image: NodeJson = { type: 'image', attrs: { digest: 'a'.repeat(64), alt: null } };
const figure: NodeJson = { type: 'figure', attrs: { figure: 'f', version: null, text: '3' } };
const nodes = (...content: NodeJson[]): Fragment => Fragment.fromJSON(documentSchema, content);

const leaves: Record<string, string> = { image: '图', figure: '数' };
const seams: Record<string, string> = { tableRow: '|', tableCell: '/', paragraph: '' };
const draw = (node: Node): string =>
  node.text ?? leaves[node.type.name] ?? node.children.map(draw).join(seams[node.type.name] ?? '\n');

/** The table after a paste in the cell that says this, or in the first where that is empty. */
function pasted(rows: string[], into: string, slice: Slice): string[] {
  let state = EditorState.create({
    doc: documentSchema.nodeFromJSON({ type: 'doc', content: [table(...rows)] }),
    plugins: [tableEditing()],
  });
  let at = into ? -1 : 4;
  state.doc.descendants((node, pos) => void (node.text === into && (at = pos + node.nodeSize)));
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  const tr = state.tr;
  if (!putIntoTable(tr, slice)) tr.replaceSelection(slice);
  const after = state.apply(tr).doc;
  after.descendants(({ type }, _at, parent) => {
    if (type.name === 'table') expect(parent?.type.name).toBe('doc');
  });
  after.check();
  return draw(after).split('\n');
}
const closed = (...content: NodeJson[]) => running(nodes(...content));

// prettier-ignore
test.each<[string, string[], string, Slice, string[]]>([
  ['cells alone are rows below',        ['甲|乙', '丙|丁'], '甲', closed(table('子|丑', '寅|卯')),        ['甲|乙', '子|丑', '寅|卯', '丙|丁']],
  ['in place of a blank row',           ['|', '丙|丁'],     '',  closed(table('子|丑')),                 ['子|丑', '丙|丁']],
  ['wider ones widen the table',        ['甲', '丙'],       '甲', closed(table('子|丑')),                 ['甲|', '子|丑', '丙|']],
  ['narrower ones are filled up',       ['甲|乙'],          '甲', closed(table('子', '丑')),              ['甲|乙', '子|', '丑|']],
  ['a table of one row stays in its column', ['甲'],      '甲', closed(table('子|丑')),                 ['甲|', '子|丑']],
  ['a cell that spans rows is not cut', ['2甲|乙', '丁', '戊|己'], '乙', closed(table('子|丑')),           ['2甲|乙', '丁', '子|丑', '戊|己']],
  ['one cell is its words',             ['甲|乙'],          '甲', closed(table('子')),                    ['甲子|乙']],
  ['a table among words is lines',      ['甲|乙'],          '甲', closed(paragraph('子'), table('丑|寅', '卯|辰')), ['甲子/丑\t寅/卯\t辰|乙']],
  ['with their figures',                ['甲'],             '甲', closed(paragraph('子'), { type: 'table', content: [{ type: 'tableRow', content: [cell('丑'), { type: 'tableCell', content: [{ type: 'paragraph', content: [figure] }] }] }] }), ['甲子/丑\t数']],
  ['and their images',                  ['甲'],             '甲', closed(paragraph('子'), { type: 'table', content: [{ type: 'tableRow', content: [cell('丑'), { type: 'tableCell', content: [image] }] }] }), ['甲子/丑/图']],
  ['in a list too',                     ['甲'],             '甲', closed({ type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('子'), table('丑|寅')] }] }), ['甲/子', '丑\t寅']],
  ['words copied in a cell are words',  ['甲|乙'],          '甲', new Slice(nodes(table('子')), 4, 4),      ['甲子|乙']],
  ['words are words',                   ['甲|乙'],          '甲', closed(paragraph('子')),                ['甲子|乙']],
])('%s', (_what, rows, into, slice, expected) => expect(pasted(rows, into, slice)).toEqual(expected));
