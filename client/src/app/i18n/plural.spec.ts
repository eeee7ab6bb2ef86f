import { byCount, filled } from './plural';

test.each([
  ['{{n}} day left|{{n}} days left', 1, '{{n}} day left'],
  ['{{n}} day left|{{n}} days left', 0, '{{n}} days left'],
  ['{{n}} day left|{{n}} days left', 12, '{{n}} days left'],
  ['还有{{n}}天', 1, '还有{{n}}天'],
  ['a|b', undefined, 'a|b'],
])('%s, counted by %s', (words, n, form) => {
  expect(byCount(words, n)).toBe(form);
});

test.each([
  ['{{by}}退回：{{reason}}', { by: '甲', reason: '乙' }, '甲退回：乙'],
  ['{{by}}退回：{{reason}}', { by: '甲', reason: '{{reason}}，{{by}}' }, '甲退回：{{reason}}，{{by}}'],
  ['{{n}}处', { n: 0 }, '0处'],
  ['{{n}} place|{{n}} places', { n: 1 }, '1 place'],
  ['{{count}} place|{{count}} places', { count: 2 }, '2 places'],
  ['{{by}}说', { by: null }, '说'],
  ['{{by}}说', {}, '说'],
  ['共$&条', { n: '$1' }, '共$&条'],
  ['{{n}}条', { n: '$&' }, '$&条'],
])('%s with %j is %s', (words, params, said) => {
  expect(filled(words, params)).toBe(said);
});
