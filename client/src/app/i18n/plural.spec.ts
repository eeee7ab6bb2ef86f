import '@angular/compiler';
import { byCount } from './plural';

test.each([
  ['{{n}} day left|{{n}} days left', 1, '{{n}} day left'],
  ['{{n}} day left|{{n}} days left', 0, '{{n}} days left'],
  ['{{n}} day left|{{n}} days left', 12, '{{n}} days left'],
  ['还有{{n}}天', 1, '还有{{n}}天'],
  ['a|b', undefined, 'a|b'],
])('%s, counted by %s', (words, n, form) => {
  expect(byCount(words, n)).toBe(form);
});
