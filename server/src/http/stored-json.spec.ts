import { bytesOf, StoredJson } from './stored-json.js';

const text = (value: unknown): string => bytesOf(value).toString();
const stored = (value: unknown) => new StoredJson(JSON.stringify(value));

test('stored pieces stand where they are, whatever they say', () => {
  const pieces = [{ a: '"$& $1' }, [1, '\u0000', '引号“”'], 'text', null];
  const value = (of: (piece: unknown) => unknown) => ({ first: of(pieces[0]), list: pieces.map(of), none: null });
  expect(text(value(stored))).toBe(JSON.stringify(value((piece) => piece)));
});

test.each([
  [{}],
  [[]],
  [null],
  ['引号"'],
  [0],
  [false],
  [{ kept: 1, left: undefined, after: [undefined, {}, [[]]] }],
  [{ '键"': '\ud83d', nested: { deep: [{ a: null }, true] } }],
])('%j is written as JSON.stringify writes it', (value) => {
  expect(text(value)).toBe(JSON.stringify(value));
});

test('a long answer is put together of pieces, nothing twice and nothing left out', () => {
  const value = { children: Array.from({ length: 900 }, (_, id) => ({ id, body: { words: '法治'.repeat(id) } })) };
  expect(text({ children: value.children.map(({ id, body }) => ({ id, body: stored(body) })) })).toBe(
    JSON.stringify(value),
  );
  expect(text(value)).toBe(JSON.stringify(value));
});

test('who writes it without knowing of it writes the same', () => {
  expect(JSON.stringify({ body: stored({ a: [1] }) })).toBe('{"body":{"a":[1]}}');
});
