import type { MatterLine } from '@bafang/shared';
import { markOf, turned } from './cells';

type Place = MatterLine['places'][number];
const place = (sectionId: string, words: string | null, state: Place['state'] = 'holds'): Place => ({
  sectionId,
  words,
  state,
  paragraph: words === null ? null : 0,
});

test.each([
  ['', [place('乙', null)]],
  ['whole', [place('甲', null)]],
  ['whole', [place('甲', '一段'), place('甲', null)]],
  ['passage', [place('甲', '一段'), place('甲', '另一段', 'gone')]],
  ['gone', [place('甲', '一段', 'gone')]],
] as const)('%s', (mark, places) => expect(markOf({ places: [...places] }, '甲')).toBe(mark));

test('what stands there is taken away, and the others stay as they are', () =>
  expect(turned({ places: [place('甲', '一段'), place('乙', '别处'), place('甲', null)] }, '甲')).toEqual([
    { sectionId: '乙', words: '别处' },
  ]));
test('where nothing stands the whole section is taken', () =>
  expect(turned({ places: [place('乙', null)] }, '甲')).toEqual([
    { sectionId: '乙', words: null },
    { sectionId: '甲', words: null },
  ]));
