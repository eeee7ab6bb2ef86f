import { areasIn, nodesOf, sectionsIn } from './tree.js';

type Node =
  | { kind: 'part' | 'area'; id: string; children: Node[] }
  | { kind: 'section'; id: string; words: number; children?: never[] };
const part = (id: string, ...children: Node[]): Node => ({ kind: 'part', id, children });
const area = (id: string, ...children: Node[]): Node => ({ kind: 'area', id, children });
const section = (id: string, words = 0): Node => ({ kind: 'section', id, words });

const tree = [
  section('preamble', 1),
  part('一', section('lead-in', 2), area('（一）', section('一是', 3), section('二是', 4)), area('（二）')),
  section('二', 5),
];
const ids = (nodes: Iterable<Node>) => [...nodes].map(({ id }) => id).join(' ');

test('a tree is walked in printed order, each node before what stands under it', () => {
  expect(ids(nodesOf(tree))).toBe('preamble 一 lead-in （一） 一是 二是 （二） 二');
  expect(ids(areasIn(tree))).toBe('（一） （二）');
  expect(ids(sectionsIn(tree))).toBe('preamble lead-in 一是 二是 二');
  expect(sectionsIn(tree).reduce((sum, { words }) => sum + words, 0)).toBe(15);
  expect(ids(nodesOf<Node>([]))).toBe('');
});

test('who finds what was wanted walks no further', () => {
  const seen: string[] = [];
  for (const { id } of nodesOf(tree)) {
    seen.push(id);
    if (id === '（一）') break;
  }
  expect(seen).toEqual(['preamble', '一', 'lead-in', '（一）']);
});
