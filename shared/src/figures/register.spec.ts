import { type RegisteredFigure, registerOf } from './register.js';

const figure = (id: string, more: Partial<RegisteredFigure>): RegisteredFigure => ({
  id,
  name: id,
  measure: '件',
  decimals: 0,
  values: {},
  formula: null,
  ...more,
});
const ratio = { operator: '÷', left: { figure: 'done' }, right: { figure: 'come' } } as const;
const figures = [
  figure('come', { values: { 2017: '842', 2018: '1098' } }),
  figure('done', { values: { 2017: null, 2018: '1014' } }),
  figure('rate', { measure: '%', decimals: 1, formula: ratio }),
  figure('kept', { measure: '%', decimals: 1, values: { 2018: '90' }, formula: ratio }),
  figure('circle', { formula: { figure: 'circle' } }),
];

test.each([
  ['come', 2018, '1098'],
  ['come', 2016, null],
  ['done', 2017, null],
  ['rate', 2018, '92.3'],
  ['rate', 2017, null],
  ['kept', 2018, '90'],
  ['circle', 2018, null],
  ['unknown', 2018, null],
] as const)('%s in %i is %s', (id, year, value) => expect(registerOf(figures).valueIn(id, year)).toBe(value));

it('finds figures by what they are called and what they were', () => {
  const register = registerOf(figures);
  expect(register.figure('come')).toBe(figures[0]);
  expect(register.named('rate')).toBe(figures[2]);
  expect(register.withValue('842', '件', 2017)).toEqual([figures[0]]);
  expect(register.withValue('842', '件', 2018)).toEqual([]);
  expect(register.withValue('92.3', '%', 2018)).toEqual([figures[2]]);
});
it('is read once', () => expect(registerOf(figures)).toBe(registerOf(figures)));
