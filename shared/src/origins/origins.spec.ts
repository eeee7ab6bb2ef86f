import { carriedPercent, originsIn as originsOf, type Origin, percentOf, sharesOf } from './origins.js';
import { sentencesOf } from './sentences.js';
import { type Sources, type TextSource, sourcesOf } from './sources.js';

const lastYear =
  '全年共受理行政复议申请842宗，审结790宗，综合纠错率为百分之十二。市政府常务会议专题研究法治建设工作三次。' +
  '组织开展行政执法人员资格考试，参考人员两千余人。现将有关情况报告如下：';
const material = '我镇在各村（社区）设立公共法律服务工作站三十五个，安排律师每周值班一次。';
const neighbour = '市住房城乡建设局组织建筑领域普法宣传活动二十场，印发宣传资料一万余份。';

const sources = (...texts: [TextSource, string, string][]) =>
  sourcesOf(texts.map(([kind, id, text]) => ({ kind, id, sentences: sentencesOf(text.split('\n')) })));
const originsIn = (text: readonly string[], from: Sources, own?: string) => originsOf(sentencesOf(text), from, own);
const all = sources(
  ['last_year', '2017', lastYear],
  ['material', '长安镇', material],
  ['section', '（一）二是', neighbour],
);
const originOf = (sentence: string, own?: string) => originsIn([sentence], all, own).map(({ origin }) => origin);

// prettier-ignore
const told: [Origin, string, string][] = [
  ['carried', 'word for word', '市政府常务会议专题研究法治建设工作三次。'],
  ['carried', 'with other punctuation and spaces', '市政府常务会议 专题研究法治建设工作三次；'],
  ['carried', 'a short one', '现将有关情况报告如下：'],
  ['reworded', 'with this year’s figures', '全年共受理行政复议申请1098宗，审结1014宗，综合纠错率为百分之九。'],
  ['reworded', 'with some words changed', '市政府常务会议专题研究法治政府建设重点工作三次。'],
  ['material', 'as the unit gave it', '我镇在各村（社区）设立公共法律服务工作站三十五个，安排律师每周值班一次。'],
  ['material', 'as the unit gave it, made to fit', '长安镇在各村（社区）设立公共法律服务工作站三十五个，安排律师每周值班。'],
  ['repeated', 'of another section', '市住房城乡建设局组织建筑领域普法宣传活动二十场，印发宣传资料一万余份。'],
  ['new', 'of the same matter in other words', '新增行政执法人员培训基地一处，开设网络课堂。'],
  ['new', 'nothing of it', '首次开展营商环境法治体验活动，邀请企业代表五十名。'],
];
test.each(told)('%s: %s', (origin, _, sentence) => expect(originOf(sentence)).toEqual([origin]));

test('years alone make no sentence new', () => {
  const one = sources(['last_year', '2017', '2017年，全市依法行政工作稳步推进。']);
  expect(originsIn(['2018年，全市依法行政工作稳步推进。'], one)[0]).toMatchObject({ origin: 'carried' });
});

test('a section is not compared with itself, and its neighbour is found beside it', () => {
  expect(originOf(neighbour, '（一）二是')).toEqual(['new']);
  const twice = sources(['section', '甲', neighbour], ['section', '乙', neighbour], ['section', '丙', neighbour]);
  expect(originsIn([neighbour], twice, '甲')[0]!.source?.source.id).toBe('乙');
});

test('last year’s report counts before material, and that before another section', () => {
  const three = sources(
    ['section', '条目', neighbour],
    ['material', '单位', neighbour],
    ['last_year', '去年', neighbour],
  );
  expect(originsIn([neighbour], three)[0]!.source!.source).toEqual({ kind: 'last_year', id: '去年' });
});

test('a formula of a few letters is nobody’s', () => {
  const one = sources(['section', '条目', '成效显著。']);
  expect(originsIn(['成效显著。'], one)[0]!.origin).toBe('new');
});

test('says where the sentence stands, here and in its source', () => {
  const [, second] = originsIn(['新的一句在前面。' + material], all);
  expect(second).toMatchObject({ paragraph: 0, at: 8, length: material.length });
  expect(second!.source).toMatchObject({ paragraph: 0, at: 0, text: material });
});

test.each([
  ['一句。二句！“三句？”四句', ['一句。', '二句！', '“三句？”', '四句']],
  ['。。。', []],
  ['一是抓好落实；二是加强督查。', ['一是抓好落实；二是加强督查。']],
])('the sentences of %s', (text, parts) => expect(sentencesOf([text]).map((each) => each.text)).toEqual(parts));

// unlike one another: each has signs of its own
const made = (at: number) =>
  `${String.fromCodePoint(...Array.from({ length: 30 }, (_, n) => 0x4e00 + ((at * 997 + n * 31) % 20000)))}。`;

test.each([0, 1, 7, 23, 50, 68, 99, 100])('a planted share of %i percent is found to the percent', (share) => {
  const last = Array.from({ length: 100 }, (_, at) => made(at));
  const text = Array.from({ length: 100 }, (_, at) => (at < share ? last[(at * 37) % 100]! : made(1000 + at)));
  const before = sources(['last_year', 'x', last.join('\n')]);
  const found = sharesOf(originsIn([text.join('')], before));
  expect(percentOf(found, 'carried')).toBe(share);
  expect(percentOf(found, 'new')).toBe(100 - share);
  expect(carriedPercent(sentencesOf([text.join('')]), before)).toBe(share);
});

test('an empty text has no share', () => expect(percentOf(sharesOf(originsIn([''], all)), 'carried')).toBeNull());

test('every sentence lies in its paragraph, none over another, and no letter is outside', () => {
  const text = [lastYear, `  ${material}${neighbour}`, '\n！？', '没有句号的一段'];
  const found = originsIn(text, all);
  for (const { paragraph, at, length, text: words } of found) {
    expect(text[paragraph]!.slice(at, at + length)).toBe(words);
  }
  const letters = (words: string) => words.replaceAll(/[^\p{L}\p{N}]/gu, '');
  expect(found.map((each) => letters(each.text)).join('')).toBe(letters(text.join('')));
});
