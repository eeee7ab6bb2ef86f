import type { ImportNode } from '@bafang/shared';
import type { OutlineTree } from './outline-tree';
import { type Edit, demote, merge, move, promote } from './tree';

type Act = (tree: Pick<OutlineTree, 'step' | 'sideways' | 'startRenaming' | 'enterText' | 'leave'> & { readonly desk: Desk }, node: ImportNode) => void;
interface Desk { nodes(): ImportNode[]; apply(edit: Edit | null): void }

const change = (operation: (nodes: readonly ImportNode[], id: string) => Edit | null): Act => ({ desk }, { id }) => desk.apply(operation(desk.nodes(), id));

/** What a key does to the row under the cursor. */
export const treeKeys: Record<string, Act> = {
  ArrowUp: (tree) => tree.step(-1),
  ArrowDown: (tree) => tree.step(1),
  ArrowLeft: (tree, node) => tree.sideways(node, false),
  ArrowRight: (tree, node) => tree.sideways(node, true),
  Tab: change(demote),
  'Shift+Tab': change(promote),
  Backspace: change(merge),
  'Alt+ArrowUp': change((nodes, id) => move(nodes, id, -1)),
  'Alt+ArrowDown': change((nodes, id) => move(nodes, id, 1)),
  F2: (tree, { id }) => tree.startRenaming(id),
  Enter: (tree) => tree.enterText(),
  Escape: (tree) => tree.leave(),
};
