import { changeBetween, decimalsOf, jumps, readDecimal, shownValue } from './decimal.js';

test.each([
  ['1014', '', '1014'],
  [' 1,014 ', '', '1014'],
  ['１０１４', '', '1014'],
  ['1，014', '', '1014'],
  ['1014宗', '宗', '1014'],
  ['1014 宗', '宗', '1014'],
  ['92.30%', '%', '92.3'],
  ['92.3％', '%', '92.3'],
  ['−1.2', '', '-1.2'],
  ['+7', '', '7'],
  ['007', '', '7'],
  ['0', '', '0'],
  ['-0', '', '0'],
  ['0.10', '', '0.1'],
  ['123456789012345', '', '123456789012345'],
])('%j with %j is %j', (typed, measure, read) => expect(readDecimal(typed, measure)).toBe(read));

test.each([
  '',
  ' ',
  '宗',
  '1014件',
  '1,01',
  '1 014',
  '1.2.3',
  '.5',
  '5.',
  '1e3',
  '约1014',
  '=1+1',
  '1234567890123456',
  '0.1234567',
  '１０１４宗',
])('%j is no number', (typed) => expect(readDecimal(typed)).toBeNull());

test('a text says it with its measure word, in as many decimals as it has', () => {
  expect(shownValue('1014', { decimals: 0, measure: '宗' })).toBe('1014宗');
  expect(shownValue('92', { decimals: 1, measure: '%' })).toBe('92.0%');
  expect([decimalsOf('92'), decimalsOf('92.35')]).toEqual([0, 2]);
});

test.each([
  ['962', '1102', '宗', { in: 'percent', amount: '15' }],
  ['897', '1014', '宗', { in: 'percent', amount: '13' }],
  ['145', '205', '件', { in: 'percent', amount: '41' }],
  ['200', '100', '件', { in: 'percent', amount: '-50' }],
  ['93.2', '92', '%', { in: 'points', amount: '-1.2' }],
  ['0', '3', '件', null],
  [null, '3', '件', null],
  ['3', null, '件', null],
  ['3', '3', '件', { in: 'percent', amount: '0' }],
] as const)('from %s to %s%s', (before, now, measure, change) =>
  expect(changeBetween(before, now, measure)).toEqual(change),
);

test.each([
  ['100', '130', '件', false],
  ['100', '131', '件', true],
  ['100', '69', '件', true],
  ['0', '1', '件', true],
  ['0', '0', '件', false],
  ['93', '60', '%', true],
  ['93', '92', '%', false],
  [null, '9', '件', false],
] as const)('from %s to %s%s a jump over 30: %s', (before, now, measure, is) =>
  expect(jumps(before, now, measure, 30)).toBe(is),
);
