import { type ImportNode, nodesOf } from '@bafang/shared';
import * as fc from 'fast-check';
import { type Edit, demote, merge, move, nodeOf, promote, putBack, rename, split, wordsOf } from './tree';

const node = (
  id: string,
  kind: ImportNode['kind'],
  number: number | null,
  heading: string | null,
  text: string | null,
  ...children: ImportNode[]
): ImportNode => ({ id, kind, number, heading, text, line: 1, children });

const tree = (): ImportNode[] => [
  node('pre', 'preamble', null, null, '全年总述。'),
  node(
    'one',
    'part',
    1,
    '情况',
    null,
    node(
      'a',
      'area',
      1,
      '职能',
      null,
      node('p1', 'point', 1, '改革', '办了三件。五是监管。查了两次。'),
      node('p2', 'point', 2, '服务', '好。', node('i1', 'item', 1, null, '窗口')),
    ),
    node('b', 'area', 2, '制度', '引子：', node('p3', 'point', null, '立法', '出台一部')),
  ),
];

/** One line a node, indented by depth. */
const picture = (nodes: readonly ImportNode[], depth = 0): string[] =>
  nodes.flatMap(({ id, kind, number, heading, text, children }) => [
    `${' '.repeat(depth)}${id} ${kind}${number ?? ''} ${heading ?? '-'} | ${text ?? '-'}`,
    ...picture(children, depth + 1),
  ]);

describe('the tree of an import', () => {
  test('split at a typed number makes it the next point, with its heading', () => {
    const done = split(tree(), 'p1', 5, 'new');
    expect(done?.focus).toBe('new');
    expect(nodeOf(done!.nodes, 'p1')).toMatchObject({ text: '办了三件。', children: [] });
    expect(nodeOf(done!.nodes, 'new')).toMatchObject({ kind: 'point', number: 5, heading: '监管', text: '查了两次。' });
  });

  test('what stood under a node that is split moves to its second half', () => {
    const done = split([node('x', 'point', 1, '甲', '乙。丙', node('y', 'item', 1, null, '丁'))], 'x', 2, 'new');
    expect(picture(done!.nodes)).toEqual(['x point1 甲 | 乙。', 'new point - | 丙', ' y item1 - | 丁']);
  });

  test.each([
    ['at the end', 'p1', 99],
    ['of nothing', 'pre', 0],
  ])('split %s does nothing', (_, id, offset) => expect(split(tree(), id, offset, 'new')).toBeNull());

  test('a split is taken back by merging', () => {
    const parted = split(tree(), 'p1', 5, 'new')!;
    expect(merge(parted.nodes, 'new')?.nodes).toEqual(tree());
  });

  test('a first point merges into its area, a later one into the last node above it', () => {
    expect(nodeOf(merge(tree(), 'p3')!.nodes, 'b')).toMatchObject({ text: '引子：立法。出台一部', children: [] });
    const done = merge(tree(), 'b')!;
    expect(done.focus).toBe('i1');
    expect(nodeOf(done.nodes, 'i1')?.text).toBe('窗口（二）制度。引子：');
    expect(nodeOf(done.nodes, 'p3')).toMatchObject({ kind: 'item' });
    expect(merge(tree(), 'pre')).toBeNull();
  });

  test('demote goes under the node before, and what stands under it goes down too', () => {
    expect(picture(demote(tree(), 'b')!.nodes).slice(-2)).toEqual(
      ['   b point2 制度 | 引子：', '    p3 item 立法 | 出台一部'].map((line) => line.slice(1)),
    );
    expect(demote(tree(), 'p1')).toBeNull();
    expect(demote(tree(), 'one')).toBeNull();
  });

  test('promote stands beside its parent, and what followed it stands under it', () => {
    const done = promote(tree(), 'p1')!;
    expect(picture(done.nodes).slice(2, 6)).toEqual([
      ' a area1 职能 | -',
      ' p1 area1 改革 | 办了三件。五是监管。查了两次。',
      '  p2 point2 服务 | 好。',
      '   i1 item1 - | 窗口',
    ]);
    expect(promote(tree(), 'one')).toBeNull();
  });

  test('move changes places with a sibling and stops at the ends', () => {
    expect([...nodesOf(move(tree(), 'p2', -1)!.nodes)].map(({ id }) => id)).toEqual([
      'pre',
      'one',
      'a',
      'p2',
      'i1',
      'p1',
      'b',
      'p3',
    ]);
    expect(move(tree(), 'p2', 1)).toBeNull();
  });

  test('rename changes the heading alone; an empty one is none', () => {
    expect(nodeOf(rename(tree(), 'a', ' 职责 ')!.nodes, 'a')?.heading).toBe('职责');
    expect(nodeOf(rename(tree(), 'a', '  ')!.nodes, 'a')?.heading).toBeNull();
  });

  test('a dropped line comes back where it stood', () => {
    const nodes = [{ ...node('x', 'part', 1, '甲', null), line: 5 }];
    expect(putBack(nodes, { text: '前言', line: 2 }, 'd').nodes.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'd preamble',
      'x part',
    ]);
    expect(putBack(nodes, { text: '落款', line: 9 }, 'd').nodes.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'x part',
      'd closing',
    ]);
  });
});

let made = 0;
const operations: Record<string, (nodes: ImportNode[], id: string, n: number) => Edit | null> = {
  split: (nodes, id, n) => split(nodes, id, n, `s${(made += 1)}`),
  merge: (nodes, id) => merge(nodes, id),
  demote: (nodes, id) => demote(nodes, id),
  promote: (nodes, id) => promote(nodes, id),
  move: (nodes, id, n) => move(nodes, id, n % 2 ? 1 : -1),
};
/** Numbering follows the level; what a merge takes into the text is the number of the node that was merged, and no other. */
const unnumbered = (nodes: readonly ImportNode[], but = ''): ImportNode[] =>
  nodes.map((one) => ({ ...one, number: one.id === but ? one.number : null, children: unnumbered(one.children, but) }));
const letters = (words: string): string => [...words].sort().join('');

const step = fc.record({ operation: fc.constantFrom(...Object.keys(operations)), at: fc.nat(20), n: fc.nat(20) });

test('whatever is done, no character is lost and none is added', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let nodes = tree();
      for (const { operation, at, n } of steps) {
        const all = [...nodesOf(nodes)];
        const { id } = all[at % all.length]!;
        const done = operations[operation]!(nodes, id, n);
        if (!done) continue;
        if (operation === 'split') expect(wordsOf(done.nodes)).toBe(wordsOf(nodes));
        else if (operation === 'move') expect(letters(wordsOf(done.nodes))).toBe(letters(wordsOf(nodes)));
        else expect(wordsOf(unnumbered(done.nodes))).toBe(wordsOf(unnumbered(nodes, operation === 'merge' ? id : '')));
        expect(new Set([...nodesOf(done.nodes)].map(({ id }) => id)).size).toBe([...nodesOf(done.nodes)].length);
        nodes = done.nodes;
      }
    }),
    { numRuns: 500 },
  );
});
