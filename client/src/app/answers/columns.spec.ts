import { type Columns, add, close, fill, noColumns, pin, within } from './columns';

/** a *b! c: three columns, of which b is pinned and at hand. */
const picture = ({ shown, focus, pinned }: Columns): string =>
  shown.map((id) => `${id === focus ? '*' : ''}${id}${pinned.includes(id) ? '!' : ''}`).join(' ');
const drawn = (picture: string): Columns => {
  const marks = picture.split(' ').filter(Boolean);
  const id = (mark: string) => mark.replace(/[*!]/g, '');
  return {
    shown: marks.map(id),
    focus: marks.filter((mark) => mark.startsWith('*')).map(id)[0] ?? '',
    pinned: marks.filter((mark) => mark.endsWith('!')).map(id),
  };
};

const acts = { fill, add, pin, close: (columns: Columns, id: string) => close(columns, id) };

test.each([
  ['', 'fill', 'a', 2, '*a'],
  ['*a', 'fill', 'b', 2, '*b'],
  ['*a b', 'fill', 'b', 2, 'a *b'],
  ['*a b', 'fill', 'c', 2, '*c b'],
  ['*a! b', 'fill', 'c', 2, 'a! *c'],
  ['*a!', 'fill', 'c', 2, 'a! *c'],
  ['a! *b', 'fill', 'c', 2, 'a! *c'],
  ['*a!', 'fill', 'c', 1, '*c'],
  ['*a', 'add', 'b', 2, 'a *b'],
  ['*a b', 'add', 'c', 2, '*c b'],
  ['*a b', 'add', 'c', 3, 'a b *c'],
  ['*a b', 'add', 'b', 2, 'a *b'],
  ['*a b', 'pin', 'a', 2, '*a! b'],
  ['*a! b', 'pin', 'a', 2, '*a b'],
  ['*a! b', 'pin', 'b', 2, '*a b!'],
  ['*a! b c', 'pin', 'b', 3, '*a! b! c'],
  ['*a b', 'close', 'a', 2, '*b'],
  ['*a b c', 'close', 'b', 3, '*a c'],
  ['a b *c!', 'close', 'c', 3, 'a *b'],
  ['*a', 'close', 'a', 2, ''],
] as const)('%s, %s %s where there is room for %i: %s', (before, act, id, room, after) =>
  expect(picture(acts[act](drawn(before), id, room))).toBe(after),
);

test.each([
  ['a *b c', 3, 'a b c'],
  ['a *b c', 1, 'b'],
  ['a *b c!', 2, 'b c'],
  ['a *b c', 2, 'a b'],
])('%s, and room for %i: %s', (columns, room, shown) => expect(within(drawn(columns), room).join(' ')).toBe(shown));

test('nothing is shown before something was chosen', () => expect(within(noColumns, 3)).toEqual([]));
