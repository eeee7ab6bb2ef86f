import type { MatterLine, MatterState } from '@bafang/shared';
import { groupsOf, nextBlank, type Shown, shownGroups } from './matter-groups';

const matter = (id: string, area: string, state: MatterState): MatterLine =>
  ({ id, area, state, matter: id, version: 1, missing: null, waiver: null, places: [] }) as MatterLine;
const all = [
  matter('甲', '（一）', 'covered'),
  matter('乙', '（一）', 'covered'),
  matter('丙', '（二）', 'covered'),
  matter('丁', '（二）', 'blank'),
  matter('戊', '（二）', 'waived'),
  matter('己', '（一）', 'covered'),
];
const nothing: Shown = { state: null, turned: new Map(), whole: new Set(), kept: new Set() };

/** （一）3: … shows closed areas with how many they have; +n what is folded. */
const drawn = (shown: Partial<Shown>): string =>
  shownGroups(groupsOf(all), { ...nothing, ...shown })
    .map(
      ({ area, open, rows, folded, matters }) =>
        area +
        (open ? rows.map(({ id, n }) => `${n}${id}`).join('') + (folded ? `+${folded}` : '') : `(${matters.length})`),
    )
    .join(' ');

// prettier-ignore
test.each([
  ['wholly covered areas are shut, and what is covered elsewhere folded', {},                                     '（一）(3) （二）4丁5戊+1'],
  ['an area that was opened shows all',                                   { turned: new Map([['（一）', true]]) },  '（一）1甲2乙6己 （二）4丁5戊+1'],
  ['one that was shut nothing',                                           { turned: new Map([['（二）', false]]) }, '（一）(3) （二）(3)'],
  ['what was folded can be seen',                                         { whole: new Set(['（二）']) },           '（一）(3) （二）3丙4丁5戊'],
  ['one state alone',                                                     { state: 'covered' },                   '（一）1甲2乙6己 （二）3丙'],
  ['what was just changed stays in its area',                             { kept: new Set(['丙']) },                '（一）(3) （二）3丙4丁5戊'],
  ['which stays open',                                                    { kept: new Set(['甲']) },                '（一）1甲2乙6己 （二）4丁5戊+1'],
  ['and among those of another state',                                    { state: 'blank', kept: new Set(['甲']) }, '（一）1甲 （二）4丁'],
  ['of which there may be none',                                          { state: 'partial' },                   ''],
] satisfies [string, Partial<Shown>, string][])('%s', (_, shown, picture) => expect(drawn(shown)).toBe(picture));

test('counts by area', () =>
  expect(groupsOf(all).map(({ counts }) => counts)).toEqual([
    { covered: 3, partial: 0, waived: 0, blank: 0 },
    { covered: 1, partial: 0, waived: 1, blank: 1 },
  ]));

test('the next blank one comes after the one that is open, and after the last the first', () => {
  const two = [...all, matter('庚', '（三）', 'blank')];
  expect([null, '丁', '庚', '甲'].map((from) => nextBlank(two, from, true))).toEqual(['丁', '庚', '丁', '丁']);
  expect([null, '丁', '庚', '戊'].map((from) => nextBlank(two, from, false))).toEqual(['丁', '丁', '庚', '庚']);
  expect(nextBlank(all.slice(0, 2), null, false)).toBeNull();
});
