import { meant, nearestFirst } from './nearest-first';

const units = [
  { name: '海城市人民政府办公室', shortName: '市府办' },
  { name: '海城市法制局', shortName: '市法制局' },
  { name: '海城市水务局', shortName: '市水务局' },
  { name: '海城市财政局', shortName: '市财政局' },
  { name: '海城市自然资源局', shortName: '市自然资源局' },
];

test.each([
  ['水务局', '市水务局'],
  ['市水利局', '市水务局'],
  ['海城市资源局', '市自然资源局'],
  ['巿法制办', '市法制局'],
  ['法制办', '市法制局'],
  ['市政府办公室', '市府办'],
  ['海关', '市府办'],
  ['', '市府办'],
])('of those who may be meant by %s the nearest stands first', (name, first) =>
  expect(nearestFirst(name, units)[0]?.shortName).toBe(first),
);

test('what is not near keeps its order', () =>
  expect(nearestFirst('财政', units).map(({ shortName }) => shortName)).toEqual([
    '市财政局',
    '市府办',
    '市法制局',
    '市水务局',
    '市自然资源局',
  ]));

test.each([
  ['水务', ['市水务局']],
  ['海城市财', ['市财政局']],
  ['市水利局', ['市水务局']],
  ['海关', []],
])('who types %s means %j', (typed, names) =>
  expect(meant(typed, units).map(({ shortName }) => shortName)).toEqual(names),
);
