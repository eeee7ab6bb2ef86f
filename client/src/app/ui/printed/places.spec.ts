import { changesIn, type NodeJson, redline, redlineParagraphs } from '@bafang/shared';
import { placed } from './places';

const texts: [string[], string[]][] = [
  [['甲'], ['甲']],
  [['办结2件，回复及时。'], ['办结3件，回复很及时。']],
  [
    ['一段旧文字在此', '不变的一段'],
    ['完全另写的内容啊', '不变的一段', '又加一段'],
  ],
  [
    ['甲甲甲甲', '乙乙乙乙', '丙丙丙丙'],
    ['丁丁丁丁', '丙丙丙丙'],
  ],
  [[], ['新的']],
];

test.each(texts)('%j against %j: as many places as shared counts, numbered in reading order', (before, after) => {
  const blocks = redlineParagraphs(before, after);
  const { blocks: found, total } = placed(blocks);
  expect(total).toBe(changesIn(blocks));
  const inOrder = [
    ...new Set(found.flatMap(({ runs }) => runs.map(({ place }) => place)).filter((place) => place !== null)),
  ];
  expect(inOrder).toEqual(Array.from({ length: total }, (_, index) => index));
});

test('what changed of a line beside its words is a place of its own, before those in its words', () => {
  const list = (start: number, words: string): NodeJson => ({
    type: 'orderedList',
    attrs: { start },
    content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }],
  });
  const blocks = redline(
    { type: 'doc', content: [list(1, '办结2件')] },
    { type: 'doc', content: [list(3, '办结3件')] },
  );
  const { blocks: found, total } = placed(blocks);
  expect([total, changesIn(blocks)]).toEqual([2, 2]);
  expect(found.map(({ formPlace, runs }) => [formPlace, runs.map(({ place }) => place)])).toEqual([
    [0, [null, 1, 1, null]],
  ]);
});
