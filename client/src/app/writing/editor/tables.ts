import { type CommandProps, Node, callOrReturn, getExtensionField } from '@tiptap/core';
import { type Command, TextSelection } from '@tiptap/pm/state';
import {
  CellSelection,
  TableView,
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  findTable,
  goToNextCell,
  mergeCells,
  splitCell,
  tableEditing,
  toggleHeader,
} from '@tiptap/pm/tables';

/** What a column is drawn with at the least, in px, where no width is kept. */
const NARROWEST = 25;

/** The caret stays in the table, where the library leaves it in what follows the last row or column. */
const staying =
  (command: Command): Command =>
  (state, dispatch) => {
    const table = findTable(state.selection.$from);
    return command(
      state,
      dispatch &&
        ((tr) => {
          const at = table && tr.mapping.map(table.pos);
          const node = at === null ? null : tr.doc.nodeAt(at);
          if (at !== null && node && findTable(tr.selection.$from)?.pos !== at)
            tr.setSelection(TextSelection.near(tr.doc.resolve(at + node.nodeSize - 1), -1));
          dispatch(tr);
        }),
    );
  };

/** What the menu of a table does. */
export const tableActs = {
  addRowAfter,
  addColumnAfter,
  deleteRow: staying(deleteRow),
  deleteColumn: staying(deleteColumn),
  mergeOrSplit: (state, dispatch) => mergeCells(state, dispatch) || splitCell(state, dispatch),
  toggleHeaderRow: toggleHeader('row'),
  deleteTable,
} satisfies Record<string, Command>;

/** Three rows of three cells, the first of heads; the caret in its first cell. */
export const insertTable: Command = ({ tr, schema, selection }, dispatch) => {
  const row = (kind: string) =>
    schema.nodes['tableRow']!.create(
      null,
      [1, 2, 3].map(() => schema.nodes[kind]!.createAndFill()!),
    );
  const rows = ['tableHeader', 'tableCell', 'tableCell'].map(row);
  if (dispatch) {
    tr.replaceSelectionWith(schema.nodes['table']!.create(null, rows));
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(selection.from + 1))).scrollIntoView());
  }
  return true;
};

/** When all its cells are chosen. */
const deleteWholeTable: Command = (state, dispatch) => {
  const { selection } = state;
  const whole = selection instanceof CellSelection && selection.isRowSelection() && selection.isColSelection();
  return whole && deleteTable(state, dispatch);
};

/** A command of the library as one of the editor's chain. */
export const chained =
  (command: Command) =>
  ({ state, dispatch }: CommandProps): boolean =>
    command(state, dispatch);

/** The library's table without dragging at its columns and without Markdown, which are most of it. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  tableRole: 'table',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  addNodeView:
    () =>
    ({ node }) =>
      new TableView(node, NARROWEST),
  addProseMirrorPlugins: () => [tableEditing()],
  extendNodeSchema: (extension) => ({
    tableRole: callOrReturn(getExtensionField(extension, 'tableRole', extension)),
  }),
  addKeyboardShortcuts() {
    const run = (command: Command) => command(this.editor.state, this.editor.view.dispatch);
    const deleted = () => run(deleteWholeTable);
    return {
      // from the last cell into a row that is put in
      Tab: () => run(goToNextCell(1)) || (run(addRowAfter) && run(goToNextCell(1))),
      'Shift-Tab': () => run(goToNextCell(-1)),
      Backspace: deleted,
      'Mod-Backspace': deleted,
      Delete: deleted,
      'Mod-Delete': deleted,
    };
  },
});
