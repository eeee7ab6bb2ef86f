import type { ImportNode } from '@bafang/shared';
import type { ImportModel } from '../import-model';
import { type Edit, demote, merge, move, promote } from './tree';

/** The pane that the keys and buttons work on. */
export interface Tree {
  readonly model: Pick<ImportModel, 'nodes' | 'apply'>;
  /** To the row above or below. */
  step(by: number): void;
  /** Right: opens, or goes in; left: shuts, or goes out. */
  sideways(node: ImportNode, into: boolean): void;
  startRenaming(id: string): void;
  /** Takes the node apart where the cursor was left inside its text; false where it was not. */
  parted(node: ImportNode): boolean;
  enterText(): void;
  leave(): void;
}
type Run = (tree: Tree, node: ImportNode) => void;
type Change = (nodes: readonly ImportNode[], id: string) => Edit | null;

/** What may be done to a node: by its key in the tree, by its button under it. The words are `import.act.CODE`, why not `import.refused.CODE`. */
export interface TreeAct {
  readonly code: 'promote' | 'demote' | 'up' | 'down' | 'split' | 'merge' | 'rename';
  readonly key: string;
  readonly run: Run;
  readonly refused: (nodes: readonly ImportNode[], node: ImportNode) => boolean;
}

const changing = (change: Change): Pick<TreeAct, 'run' | 'refused'> => ({
  run: ({ model }, { id }) => model.apply(change(model.nodes(), id)),
  refused: (nodes, { id }) => !change(nodes, id),
});

export const treeActs: readonly TreeAct[] = [
  { code: 'promote', key: 'Shift+Tab', ...changing(promote) },
  { code: 'demote', key: 'Tab', ...changing(demote) },
  { code: 'up', key: 'Alt+ArrowUp', ...changing((nodes, id) => move(nodes, id, -1)) },
  { code: 'down', key: 'Alt+ArrowDown', ...changing((nodes, id) => move(nodes, id, 1)) },
  {
    code: 'split',
    key: 'Enter',
    run: (tree, node) => tree.parted(node) || tree.enterText(),
    refused: (_, { text }) => !text,
  },
  { code: 'merge', key: 'Backspace', ...changing(merge) },
  { code: 'rename', key: 'F2', run: (tree, { id }) => tree.startRenaming(id), refused: () => false },
];

/** What a key does to the row under the cursor. */
export const treeKeys: Readonly<Record<string, Run>> = {
  ArrowUp: (tree) => tree.step(-1),
  ArrowDown: (tree) => tree.step(1),
  ArrowLeft: (tree, node) => tree.sideways(node, false),
  ArrowRight: (tree, node) => tree.sideways(node, true),
  ...Object.fromEntries(treeActs.map(({ key, run }) => [key, run])),
  Escape: (tree) => tree.leave(),
};
