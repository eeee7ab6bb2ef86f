import { newestOut } from '../outline/latest-editions.js';
import { noticesOf } from './public-notices.js';

type Told = Parameters<typeof noticesOf>[0];

const edition = (number: number, state: Told['state'], more: Partial<Told> = {}): Told => ({
  number,
  state,
  kind: 'rendered',
  publicNote: null,
  withdrawalNote: null,
  publishedAt: '2019-01-24T07:36:00.000Z',
  endedAt: state === 'published' ? null : '2019-02-28T16:30:00.000Z',
  ...more,
});
const said = (shown: Told, all: Told[]) => noticesOf(shown, all, '/public/2018-0a1b2c3d');

describe('what stands above the title', () => {
  test('nothing above a first edition', () => {
    const first = edition(1, 'published');
    expect(said(first, [first])).toEqual([]);
  });

  test('a corrected one says the day in China, what changed, and which counts', () => {
    const [second, first] = [edition(2, 'published', { publicNote: '第1版漏印量词“部”' }), edition(1, 'superseded')];
    expect(said(first, [second, first])).toEqual([
      {
        kind: 'superseded',
        text: '本版已于2019年3月1日更正，请看第2版。第1版漏印量词“部”。',
        href: '/public/2018-0a1b2c3d',
      },
    ]);
    expect(said(second, [second, first])).toEqual([
      { kind: 'corrected', text: '本版是更正后的第2版。第1版漏印量词“部”。' },
    ]);
  });

  test('corrected twice, it tells its own change and leads to the newest', () => {
    const all = [
      edition(3, 'published', { publicNote: '第2版的日期有误。' }),
      edition(2, 'superseded', { publicNote: '第1版漏字。' }),
      edition(1, 'superseded'),
    ];
    expect(said(all[2]!, all)[0]!.text).toBe('本版已于2019年3月1日更正，请看第3版。第1版漏字。');
  });

  test('where what came after was withdrawn, it leads nowhere and tells nothing of the withdrawal', () => {
    const all = [edition(2, 'withdrawn', { withdrawalNote: '涉及不宜公开的内容' }), edition(1, 'superseded')];
    expect(said(all[1]!, all)).toEqual([
      { kind: 'superseded', text: '本版已于2019年3月1日更正，更正后的版本已经撤回。' },
    ]);
  });

  test('a withdrawn one says when and why', () => {
    const gone = edition(1, 'withdrawn', { publicNote: '第1版漏字', withdrawalNote: '统计口径有误，正在核对' });
    expect(said(gone, [gone])).toEqual([
      { kind: 'withdrawn', text: '本版已于2019年3月1日撤回，不再公开。统计口径有误，正在核对。' },
    ]);
  });

  test('an imported one says that nobody signed it here', () => {
    const imported = edition(1, 'published', { kind: 'imported' });
    expect(said(imported, [imported])).toMatchObject([{ kind: 'imported' }]);
  });
});

test.each([
  [
    [
      [3, 'frozen'],
      [2, 'published'],
      [1, 'superseded'],
    ],
    2,
  ],
  [
    [
      [1, 'superseded'],
      [2, 'withdrawn'],
    ],
    2,
  ],
  [[], undefined],
] as const)('of %j the one that counts is %s', (given, number) => {
  expect(newestOut(given.map(([each, state]) => edition(each, state)))?.number).toBe(number);
});
