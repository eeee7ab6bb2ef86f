import type { FigureLine, FiguresView } from '@bafang/shared';
import { figureChoices } from './figure-choices';

type Value = string | null | { value: string | null; cites?: boolean; verified?: boolean };

/** Of 2017 and 2018; a bare value may be cited and is verified. */
const figure = (name: string, last: Value, now: Value, more: Partial<FigureLine> = {}): FigureLine =>
  ({
    ...{ id: name, name, measure: '宗', decimals: 0, ...more },
    values: [last, now].map((value, at) => ({
      ...{ year: 2017 + at, cites: true, verified: true },
      ...(typeof value === 'object' && value ? value : { value }),
    })),
  }) as FigureLine;

const view = (...figures: FigureLine[]) => ({ year: 2018, years: [2017, 2018], figures }) as unknown as FiguresView;
const register = view(
  figure('收到申请', '962', '1098'),
  figure('不予受理申请', '3', { value: '5', verified: false }),
  figure('申请复议', null, '12'),
  figure('办结率', '90.5', '92', { measure: '%', decimals: 1 }),
  figure('去年有的', '4', null),
  figure('别家的', { value: '6', cites: false }, { value: '7', cites: false }),
  figure('App下载', null, '8'),
  figure('12345热线', null, '9'),
);
const chosen = (typed: string, of = register) =>
  figureChoices(of, typed).map((one) => `${one.figure.name} ${one.text}`);

test.each([
  [
    'nothing',
    '',
    ['收到申请 1098宗', '不予受理申请 5宗', '申请复议 12宗', '办结率 92.0%', 'App下载 8宗', '12345热线 9宗'],
  ],
  ['a name, those that begin so first', '申请', ['申请复议 12宗', '收到申请 1098宗', '不予受理申请 5宗']],
  ['last year', '去年', ['收到申请 962宗', '不予受理申请 3宗', '办结率 90.5%', '去年有的 4宗']],
  ['last year in other words', '上一年收到', ['收到申请 962宗']],
  ['a year', '2017年办结', ['办结率 90.5%']],
  ['this year by its number', '2018收到', ['收到申请 1098宗']],
  ['a year that the register has not', '2010年收到', []],
  ['a number that is no year', '12345', ['12345热线 9宗']],
  ['letters, however they are written', 'app', ['App下载 8宗']],
  ['what may not be cited', '别家', []],
  ['what is no name', '没有', []],
])('%s: %s', (_, typed, found) => expect(chosen(typed)).toEqual(found));

test('a choice says of which year it is, where that is not the report’s, and what was before', () => {
  const told = (typed: string) =>
    figureChoices(register, typed).map(({ year, last, verified }) => ({ year, last, verified }));
  expect(told('收到')).toEqual([{ year: null, last: '962宗', verified: true }]);
  expect(told('不予')).toEqual([{ year: null, last: '3宗', verified: false }]);
  expect(told('申请复议')).toEqual([{ year: null, last: null, verified: true }]);
  expect(told('去年收到')).toEqual([{ year: 2017, last: null, verified: true }]);
});

test('a name that begins so stands first, whichever letters it begins with', () =>
  expect(chosen('app', view(figure('我的App', null, '1'), figure('App下载', null, '2')))).toEqual([
    'App下载 2宗',
    '我的App 1宗',
  ]));

test('no more than one reads at a glance', () =>
  expect(chosen('数', view(...Array.from({ length: 9 }, (_, n) => figure(`数${n}`, null, '1'))))).toHaveLength(8));
