import { byGroups } from './by-groups.js';

const groups = [
  { id: '1', name: '甲组', unitIds: ['a', 'b', 'c'] },
  { id: '2', name: '乙组', unitIds: ['d', 'e'] },
  { id: '3', name: '大组', unitIds: ['a', 'b', 'c', 'd'] },
  { id: '4', name: '独组', unitIds: ['f'] },
  { id: '5', name: '空组', unitIds: [] },
];

// prettier-ignore
test.each([
  // chosen         left open    said
  ['',              '',          ''],
  ['a b c',         '',          '甲组3'],
  ['c a b',         '',          '甲组3'],
  ['a b',           '',          'a b'],
  ['a b',           'c',         '甲组2'],
  ['a b c d',       '',          '大组4'],
  ['a b c d e',     '',          '大组4 e'],
  ['a b c e d x',   '',          '大组4 e x'],
  ['x a b c',       '',          '甲组3 x'],
  ['x a b c e',     '',          '甲组3 x e'],
  ['x a b c e',     'd',         '甲组3 x e'],
  ['a b c e',       'd',         '甲组3 e'],
  ['d e a b',       '',          '乙组2 a b'],
  ['d',             'e',         'd'],
  ['f',             '',          'f'],
  ['b d',           'a c e',     '大组2'],
])('%s, without %s, is said as %s', (chosen, open, said) => {
  const list = (text: string) => text.split(' ').filter(Boolean);
  const { groups: named, rest } = byGroups(list(chosen), groups, (id) => !list(open).includes(id));
  expect([...named.map(({ name, n }) => name + n), ...rest]).toEqual(list(said));
});

test('every chosen unit is said, and nobody else', () => {
  const { groups: named, rest } = byGroups(['e', 'd', 'x'], groups, () => true);
  expect({ named, rest }).toEqual({ named: [{ name: '乙组', n: 2 }], rest: ['x'] });
});
