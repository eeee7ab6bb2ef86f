import type { OriginsView, Shares } from '@bafang/shared';
import { carriedOf, isOver, originGroups, sharesByUnit, together } from './shares';

const shares = (carried: number, fresh: number): Shares => ({
  carried,
  reworded: 0,
  material: 0,
  repeated: 0,
  new: fresh,
});
const line = (unit: string | null, areaId: string | null, own: Shares | null) =>
  ({
    sectionId: `${unit} ${areaId}`,
    leadUnit: unit && { id: unit },
    areaId,
    shares: own,
  }) as OriginsView['sections'][number];
const sections = [
  line('府办', null, shares(10, 90)),
  line('法制局', '一', shares(90, 10)),
  line('法制局', '一', null),
  line('公安局', '二', null),
  line(null, '二', shares(1, 1)),
  line('府办', null, shares(30, 10)),
];

test('shares run over what a unit leads, by the length of its texts', () => {
  const units = sharesByUnit({ sections });
  expect([...units].map(([unit, own]) => [unit, carriedOf(own)])).toEqual([
    ['府办', 29],
    ['法制局', 90],
    ['公安局', null],
  ]);
});

test('areas stand together, what is in none alone', () =>
  expect(originGroups(sections).map((group) => [group.areaId, group.lines.length, carriedOf(group.shares)])).toEqual([
    [null, 1, 10],
    ['一', 2, 90],
    ['二', 2, 50],
    [null, 1, 75],
  ]));

test('over is more than the limit, and no text is over none', () => {
  expect([shares(50, 50), shares(51, 49), shares(0, 0), null].map((own) => isOver(own, 50))).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect(together([{ shares: null }])).toBeNull();
});
