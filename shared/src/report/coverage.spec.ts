import {
  likelyPassages,
  type MatterFacts,
  matterState,
  type MatterState,
  paragraphFinder,
  rewordings,
} from './coverage.js';

// prettier-ignore
const states: [MatterState, string, Partial<MatterFacts>][] = [
  ['blank', 'nothing recorded', {}],
  ['blank', 'a section without text', { places: ['unwritten'] }],
  ['blank', 'a passage that is gone', { places: ['gone'] }],
  ['blank', 'what is missing of it, and no place', { missing: '缺次数' }],
  ['covered', 'a place that holds', { places: ['holds'] }],
  ['covered', 'one holds, another is not written yet', { places: ['holds', 'unwritten'] }],
  ['covered', 'one holds, another section is waived', { places: ['holds', 'waived'] }],
  ['partial', 'something is missing of it', { places: ['holds'], missing: '缺次数' }],
  ['partial', 'one of two passages is gone', { places: ['holds', 'gone'] }],
  ['waived', 'a waiver', { waiver: '本年没有进展' }],
  ['waived', 'a waiver counts before the text', { waiver: '本年没有进展', places: ['holds'], missing: '缺次数' }],
  ['waived', 'its section is waived', { places: ['waived'] }],
  ['blank', 'one section is waived, a passage of another is gone', { places: ['waived', 'gone'] }],
];
test.each(states)('%s: %s', (state, _, facts) =>
  expect(matterState({ waiver: null, missing: null, places: [], ...facts })).toBe(state),
);

const text = [
  '——',
  '编制市级行政权力和行政许可事项目录，统一裁量标准，在政府门户网站公布。',
  '组织执法案卷评查两次，评查案卷一百二十宗，发现问题三十七个，均已整改。',
];
// prettier-ignore
test.each([
  ['as it was', text[2]!, 2],
  ['with other figures', '组织执法案卷评查三次，评查案卷一百五十宗，发现问题二十一个，均已整改。', 2],
  ['of which words were taken out', '编制市级行政权力和行政许可事项目录，在政府门户网站公布。', 1],
  ['of something else', '全市建成人民调解委员会八百个，覆盖所有村（社区）。', null],
  ['without words', '', null],
  ['of a year alone', '2018年', null],
])('finds the passage %s', (_, words, at) => expect(paragraphFinder(text)(words)).toBe(at));

const texts = [
  { sectionId: 'a', paragraphs: text },
  {
    sectionId: 'b',
    paragraphs: ['全面公布权责清单。', '健全行政裁量权基准制度，细化裁量标准。行政裁量权基准按年更新。'],
  },
];
test('proposes the sentences that have most of its words, one a paragraph', () => {
  const found = likelyPassages('行政裁量权基准制度', texts);
  expect(found[0]).toEqual({
    sectionId: 'b',
    paragraph: 1,
    sentence: '健全行政裁量权基准制度，细化裁量标准。',
    mark: { at: 2, length: 9 },
  });
  expect(found.filter(({ sectionId, paragraph }) => sectionId === 'b' && paragraph === 1)).toHaveLength(1);
});
test.each(['信访工作制度', '', '，。'])('proposes nothing for %s', (matter) =>
  expect(likelyPassages(matter, texts)).toEqual([]),
);

const named = (said: string) => {
  const [area = '', matter = ''] = said.split('/');
  return { area, matter };
};
// prettier-ignore
test.each<[string, string[], string[], string[]]>([
  ['a sign is corrected',                 ['一/政务公开'], ['一/政府公开'], ['政务公开→政府公开']],
  ['words are added',                     ['一/行政复议'], ['一/行政复议应诉'], ['行政复议→行政复议应诉']],
  ['an area has another name',            ['一/普法', '一/调解'], ['二/普法', '二/调解'], ['普法→普法', '调解→调解']],
  ['another matter in its place',         ['一/权责清单'], ['一/负面清单'], []],
  ['like words of another area',          ['一/政务公开'], ['二/政府公开'], []],
  ['the likest of two',                   ['一/行政执法监督', '一/行政执法'], ['一/行政执法检查'], ['行政执法监督→行政执法检查']],
  ['each once',                           ['一/行政执法'], ['一/行政执法人', '一/行政执法'], ['行政执法→行政执法']],
  ['none is gone',                        [], ['一/普法'], []],
])('a matter that goes on in other words: %s', (_, gone, come, told) =>
  expect([...rewordings(gone.map(named), come.map(named))].map(([to, from]) => `${from.matter}→${to.matter}`)).toEqual(
    told,
  ),
);
