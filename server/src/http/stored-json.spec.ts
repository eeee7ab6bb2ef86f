import { StoredJson, writeJson } from './stored-json.js';

test('stored pieces stand where they are, whatever they say', () => {
  const pieces = [{ a: '"$& $1' }, [1, '\u0000', '引号“”'], 'text', null];
  const value = (of: (piece: unknown) => unknown) => ({ first: of(pieces[0]), list: pieces.map(of), none: null });
  const stored = writeJson(value((piece) => new StoredJson(JSON.stringify(piece))));
  expect(stored).toBe(JSON.stringify(value((piece) => piece)));
});
