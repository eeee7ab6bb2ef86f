import type { FigureLine } from '@bafang/shared';
import { cellsOf, placed, valuesIn } from './placing';

const figure = (name: string, more: Partial<FigureLine> = {}): FigureLine =>
  ({
    ...{ id: name, name, measure: '宗', decimals: 0, formula: null, writes: true, retired: false },
    values: [2017, 2018].map((year) => ({ year, value: '7', version: 1 })),
    ...more,
  }) as FigureLine;
const [received, closed, rate, foreign] = [
  figure('收到申请'),
  figure('办结申请'),
  figure('办结率', { formula: '办结申请 ÷ 收到申请' }),
  figure('别家的', { writes: false }),
];
const figures = [received, closed, rate, foreign];
const paste = (text: string, from = figures) => {
  const { filled, bad, same } = placed(valuesIn(cellsOf(text)!, 2018), { figures, from, valueNow: () => '7' });
  return {
    filled: filled.map((one) => `${one.figure.name} ${one.text}`),
    bad: bad.map((one) => `${one.name} ${one.text} ${one.why}`),
    same,
  };
};

test.each(['1102', '收到申请', '1102\r\n'])('%j is one cell, and pasted as text is', (text) =>
  expect(cellsOf(text)).toBeNull(),
);

// prettier-ignore
test.each<[string, string, string[], string[], number]>([
  ['a column fills the rows below', '1102\n1014', ['收到申请 1102', '办结申请 1014'], [], 0],
  ['an empty cell leaves its row', '\n1014\n', ['办结申请 1014'], [], 0],
  ['bad cells stay outside, good ones come in', '很多\n1014\n92.0\n5\n6', ['办结申请 1014'],
    ['收到申请 很多 value_unreadable', '办结率 92.0 derived', '别家的 5 foreign', 'null 6 beyond'], 0],
  ['two columns go by name', '办结 申请\t1,014宗\r\n收到申请\t1102.5\r\n没有的\t3\r\n',
    ['办结申请 1,014宗'], ['收到申请 1102.5 value_too_fine', '没有的 3 unknown'], 0],
  ['headings are passed over', '名称\t2018年\n收到申请\t1102', ['收到申请 1102'], [], 0],
  ['what is so already is nothing new, of a formula too', '7\n1014\n7', ['办结申请 1014'], [], 2],
])('%s', (_, text, filled, bad, same) => expect(paste(text)).toEqual({ filled, bad, same }));

test('a column begins at the row in which it is pasted', () =>
  expect(paste('1014\n1', [closed, rate]).filled).toEqual(['办结申请 1014']));

test('a year that the register does not show is told', () =>
  expect(
    placed([{ name: '收到申请', year: 2009, text: '5' }], { figures, from: [], valueNow: () => null }).bad,
  ).toMatchObject([{ why: 'year' }]));
