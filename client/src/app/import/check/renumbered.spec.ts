import type { ImportNode } from '@bafang/shared';
import { renumbered } from './renumbered';

const node = (kind: ImportNode['kind'], line: number, children: ImportNode[] = []): ImportNode => ({
  id: `n${line}${kind}`,
  kind,
  number: null,
  heading: '题',
  text: null,
  line,
  children,
});
const told = (texts: string[], nodes: ImportNode[]) =>
  renumbered(
    nodes,
    texts.map((text, at) => ({ line: at + 1, text })),
  ).map(({ from, to }) => `${from}→${to}`);

// prettier-ignore
test.each<[string, string[], ImportNode[], string[]]>([
  ['points of a running count',  ['（二）执法', '7.放宽准入。', '8.压减事项。'], [node('area', 1, [node('point', 2), node('point', 3)])], ['（二）→（一）', '7.→一是', '8.→二是']],
  ['the same number otherwise written', ['一、情况', '(一)职能', '一 是改革。'], [node('part', 1, [node('area', 2, [node('point', 3)])])], []],
  ['a number that was never typed', ['情况', '放宽准入。'], [node('part', 1, [node('point', 2)])], []],
  ['several on a line, of which the first is asked', ['一、情况：二是改革。'], [node('part', 1, [node('point', 1)])], []],
  ['text without numbers of its own', ['2018年，全市努力。'], [node('preamble', 1)], []],
])('where numbers change: %s', (_, texts, nodes, expected) => expect(told(texts, nodes)).toEqual(expected));
