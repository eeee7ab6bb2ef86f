import fc from 'fast-check';
import { growth } from '../testing/growth.js';
import { anyTexts, hostileTexts } from '../testing/texts.js';
import { inMeasure, type NumberRead, numbersRead, paragraphsToRead, type Registered } from './proposals.js';

const read = (paragraphs: string[], registered: Registered[] = []): NumberRead[] =>
  numbersRead([{ sectionId: 's', paragraphs: paragraphs.map((text) => ({ text, shown: [] })) }], registered);
const proposed = (text: string, registered?: Registered[]) =>
  read([text], registered).filter((one) => one.kind === 'figure');
const figure = (id: string, name: string, measure = '件', value: string | null = null): Registered => ({
  ...{ id, name, measure, value },
});

test.each([
  ['全年收到行政复议申请962宗，办结897宗。', ['收到行政复议申请 962宗', '办结行政复议申请 897宗']],
  ['复议申请全年为962宗，审结897宗。', ['复议申请 962宗', '审结复议申请 897宗']],
  ['全年收到申请962宗。办结897宗。', ['收到申请 962宗', '办结 897宗']],
  ['举办培训班12期，培训3.2万人次。', ['举办培训班 12期', '培训人次 3.2万人次']],
  ['其中以市政府为被告的案件366宗', ['以市政府为被告的案件 366宗']],
  ['开设三个专栏', ['开设专栏 3个 …']],
  ['2018年，“一平台三工程”和12345热线，第五次获云府〔2018〕46号通报', []],
])('%s proposes %j', (text, names) =>
  expect(proposed(text).map((one) => `${one.name} ${one.value}${one.measure}${one.lists ? ' …' : ''}`)).toEqual(names),
);

test('what says the number is marked in its sentence', () => {
  const [, second] = proposed('工作扎实推进。窗口、邮寄合计，全年收到申请962宗，办结申请897宗；其余另计。');
  const { sentence, mark, words } = second!;
  expect(sentence).toBe('窗口、邮寄合计，全年收到申请962宗，办结申请897宗；');
  expect(sentence.slice(mark.at, mark.at + mark.length)).toBe('办结申请897宗');
  expect(words).toBe('897宗');
});

test('a number is the same while its words stand, wherever they stand', () => {
  const keys = (...paragraphs: string[]) => read(paragraphs).map(({ key }) => key);
  expect(keys('收到申请9宗，收到申请9宗。')).toEqual(['收到申请9宗', '收到申请9宗#2']);
  expect(keys('', '今年情况如下：收到申请9宗。')).toEqual(['收到申请9宗']);
});

test('what a text shows of the register is not proposed anew', () => {
  const body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '收到申请' },
          { type: 'figure', attrs: { figure: 'a', text: '962宗' } },
          { type: 'text', text: '，办结申请897宗。' },
        ],
      },
    ],
  };
  const paragraphs = paragraphsToRead(body);
  expect(paragraphs).toEqual([{ text: '收到申请962宗，办结申请897宗。', shown: [{ at: 4, length: 4 }] }]);
  expect(numbersRead([{ sectionId: 's', paragraphs }], []).map(({ words }) => words)).toEqual(['897宗']);
});

describe('a figure of the register', () => {
  const matched = (text: string, ...all: Registered[]) =>
    proposed(text, all).map(
      ({ match }) => match && `${match.figure}${match.exact ? '' : '?'}${match.held ? ' held' : ''}`,
    );

  test.each<[string, string, Registered[], (string | null)[]]>([
    ['its name and measure', '收到申请9宗', [figure('a', '收到申请', '宗')], ['a']],
    ['宗 for 件, 全市 for nothing', '全市收到的申请9宗', [figure('a', '收到申请')], ['a']],
    ['the value that it has', '收到申请9宗', [figure('a', '收到申请', '宗', '9')], ['a held']],
    ['another measure', '收到申请9万元', [figure('a', '收到申请', '宗')], [null]],
    ['a name near to it', '收到复议申请9宗', [figure('a', '收到行政复议申请')], ['a?']],
    ['two near', '收到复议申请9宗', [figure('a', '收到行政复议申请'), figure('b', '收到复议的申请书')], [null]],
    [
      'its name, beside one near',
      '收到复议申请9宗',
      [figure('a', '收到行政复议申请'), figure('b', '收到复议申请')],
      ['b'],
    ],
    ['far less than it', '诉讼案件9宗', [figure('a', '以市政府为被告的行政诉讼案件')], [null]],
    [
      'one near to two numbers',
      '收到复议申请9宗，收到行政复议申请书8宗',
      [figure('a', '收到行政复议申请')],
      [null, null],
    ],
  ])('is joined: %s', (_, text, all, ids) => expect(matched(text, ...all)).toEqual(ids));

  test('measures ten thousand times as much', () => {
    const [one] = proposed('发放宣传资料3.6万份', [figure('a', '发放宣传资料', '份', '36000')]);
    expect(one!.match).toEqual({ figure: 'a', exact: true, value: '36000', held: true });
    expect(inMeasure('36000', '份', '万份')).toBe('3.6');
    expect(inMeasure('36000', '份', '元')).toBeNull();
  });
});

test('whatever the text, the mark lies in the sentence and holds the words, and no key comes twice', () =>
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const all = read(texts);
      for (const { sentence, mark, words } of all) {
        expect(sentence.slice(mark.at, mark.at + mark.length)).toContain(words);
        expect(mark.at).toBeGreaterThanOrEqual(0);
      }
      expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    }),
  ));

test.each(hostileTexts)('takes time in proportion to a text of $name', ({ of }) => {
  expect(growth((size) => read([of(size)]), 20_000)).toBeLessThan(1.8);
});
