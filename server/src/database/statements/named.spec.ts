import { bound } from './named.js';

const forms = { sqlite: () => '?', postgres: (index: number) => `$${index}` };

test.each([
  ['nothing to bind', 'SELECT 1', {}, 'SELECT 1', []],
  ['a value', 'a = :a', { a: 'x' }, 'a = $1', ['x']],
  ['one name twice', 'a = :a OR b = :a', { a: 1 }, 'a = $1 OR b = $2', [1, 1]],
  ['null', 'a IS :a', { a: null }, 'a IS $1', [null]],
  ['a flag', 'a = :a AND b = :b', { a: true, b: false }, 'a = $1 AND b = $2', [1, 0]],
  ['a list between two', ':b IN (:a) AND :c', { a: ['x', 'y'], b: 0, c: 2 }, '$1 IN ($2, $3) AND $4', [0, 'x', 'y', 2]],
  ['an empty list', 'a IN (:a)', { a: [] }, 'a IN (NULL)', []],
  ['names that begin alike', ':role, :roleUnits', { role: 1, roleUnits: 2 }, '$1, $2', [1, 2]],
  ['no name in a literal', "a = ':b' || :c", { c: 1 }, "a = ':b' || $1", [1]],
  ['no name in a cast', 'a::text = :a', { a: 'x' }, 'a::text = $1', ['x']],
  ['a value that looks like a name', 'a = :a', { a: ':b' }, 'a = $1', [':b']],
])('%s', (_, sql, values, text, list) => {
  expect(bound(sql, values, forms.postgres)).toEqual({ text, values: list });
  expect(bound(sql, values, forms.sqlite)).toEqual({ text: text.replace(/\$\d+/g, '?'), values: list });
});

test('a name without a value is refused, and says no value of the others', () => {
  expect(() => bound('a = :a AND b = :b', { a: 'secret' }, forms.sqlite)).toThrow(
    'No value for :b in a = :a AND b = :b',
  );
});
