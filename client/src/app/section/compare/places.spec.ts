import { changesIn, redlineParagraphs } from '@bafang/shared';
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
