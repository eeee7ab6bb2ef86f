import { sentencesIn, stepped } from './passage';

test.each([
  ['每季度出庭。败诉的写评析；发给全镇。', ['每季度出庭。', '败诉的写评析；', '发给全镇。']],
  ['他说：“知道了。”再没有犯。', ['他说：“知道了。”', '再没有犯。']],
  ['没有句号', ['没有句号']],
  ['真的？！好。然后', ['真的？！', '好。', '然后']],
  [' 　', []],
  ['', []],
])('%s has the sentences %j', (text, sentences) =>
  expect(sentencesIn(text).map(([from, to]) => text.slice(from, to))).toEqual(sentences),
);

/** 〇 and ● of five sentences. */
const drawn = (chosen: readonly [number, number] | null) =>
  [0, 1, 2, 3, 4].map((n) => (chosen && n >= chosen[0] && n <= chosen[1] ? '●' : '〇')).join('');
const read = (picture: string): [number, number] | null =>
  picture.includes('●') ? [picture.indexOf('●'), picture.lastIndexOf('●')] : null;

test.each([
  ['〇〇〇〇〇', 'on', '●〇〇〇〇'],
  ['〇〇〇〇〇', 'back', '〇〇〇〇●'],
  ['●〇〇〇〇', 'on', '〇●〇〇〇'],
  ['〇●●〇〇', 'on', '〇〇〇●〇'],
  ['〇●●〇〇', 'back', '●〇〇〇〇'],
  ['〇〇〇〇●', 'on', '〇〇〇〇●'],
  ['〇●〇〇〇', 'more', '〇●●〇〇'],
  ['〇●●〇〇', 'less', '〇●〇〇〇'],
  ['〇●〇〇〇', 'less', '〇●〇〇〇'],
  ['〇〇〇●●', 'more', '〇〇〇●●'],
] as const)('%s, %s: %s', (before, key, after) => {
  const [step, more] = ({ on: [1, false], back: [-1, false], more: [1, true], less: [-1, true] } as const)[key];
  expect(drawn(stepped(read(before), 5, step, more))).toBe(after);
});

test('where nothing is said, nothing is chosen', () => expect(stepped(null, 0, 1, false)).toBeNull());
