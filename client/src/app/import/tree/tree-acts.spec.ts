import type { ImportNode } from '@bafang/shared';
import { keysIn } from '../../ui/keys/screen-keys';
import { treeActs, treeKeys } from './tree-acts';

const node = (id: string, kind: ImportNode['kind'], text: string | null, children: ImportNode[] = []): ImportNode => ({
  id,
  kind,
  number: null,
  heading: id,
  text,
  line: 1,
  children,
});
const tree = [
  node('部分', 'part', null, [
    node('甲', 'area', null, [node('子', 'point', '正文。'), node('丑', 'point', null)]),
    node('乙', 'area', null),
  ]),
];
const find = (nodes: readonly ImportNode[], id: string): ImportNode | undefined =>
  nodes.flatMap((one) => (one.id === id ? [one] : [find(one.children, id)])).find((one) => one);

describe('the acts on the outline of an import', () => {
  test.each([
    ['部分', 'promote demote up down split merge'],
    ['甲', 'demote up split'],
    ['乙', 'down split'],
    ['子', 'demote up'],
    ['丑', 'down split'],
  ])('at %s these are refused: %s', (id, refused) => {
    expect(
      treeActs
        .filter((act) => act.refused(tree, find(tree, id)!))
        .map(({ code }) => code)
        .join(' '),
    ).toBe(refused);
  });

  test('each has a key that does the same', () =>
    expect(treeActs.map(({ key }) => treeKeys[key])).toEqual(treeActs.map(({ run }) => run)));

  test('each is listed with its key', () =>
    expect(
      keysIn('tree', (words) => words).flatMap(({ keys, text }) =>
        text.startsWith('import.act.') ? [[keys, text]] : [],
      ),
    ).toEqual(treeActs.map(({ key, code }) => [key, `import.act.${code}`])));
});
