import {
  type Bar,
  type Choice,
  nobody,
  sendTo,
  withGroup,
  withUnit,
  withoutGroup,
  withoutLast,
  withoutUnit,
} from './chosen-units';

const units = ['市水务局', '市公安局', '石龙镇', '虎门镇', '长安镇', '市法院'].map((shortName) => ({
  id: shortName,
  shortName,
}));
const towns = { id: 'g1', name: '各镇', unitIds: ['长安镇', '石龙镇', '虎门镇'] };
const water = { id: 'g2', name: '河长单位', unitIds: ['市水务局', '虎门镇', '市法院'] };
const bar = ({ id }: { id: string }): Bar | null => (id === '市法院' ? 'units_outside' : null);
const spread = (choice: Choice) => {
  const { groups, singles, barred, unitIds } = sendTo(choice, { units, groups: [towns, water], bar });
  return {
    groups: groups.map(({ name, members }) => `${name}：${members.map(({ shortName }) => shortName).join('、')}`),
    singles: singles.map(({ shortName }) => shortName).join('、'),
    barred: barred.map(({ unit, bar: why }) => `${unit.shortName} ${why}`),
    n: unitIds.length,
  };
};

test('a group is its members in the order of the city; who is clicked away stays away until the group comes anew', () => {
  const all = withGroup(nobody, towns);
  expect(spread(all)).toEqual({ groups: ['各镇：石龙镇、虎门镇、长安镇'], singles: '', barred: [], n: 3 });
  const fewer = withoutUnit(all, '虎门镇');
  expect(spread(fewer)).toMatchObject({ groups: ['各镇：石龙镇、长安镇'], n: 2 });
  expect(spread(withUnit(fewer, '虎门镇'))).toMatchObject({ groups: ['各镇：石龙镇、虎门镇、长安镇'], n: 3 });
  expect(spread(withGroup(withoutGroup(fewer, 'g1'), towns)).n).toBe(3);
});

test('nobody is asked twice: a unit stands with the first group that has it', () => {
  const both = withUnit(withGroup(withGroup(nobody, towns), water), '石龙镇');
  expect(spread(both)).toEqual({
    groups: ['各镇：石龙镇、虎门镇、长安镇', '河长单位：市水务局'],
    singles: '',
    barred: ['市法院 units_outside'],
    n: 4,
  });
  expect(spread(withoutUnit(both, '虎门镇')).groups).toEqual(['各镇：石龙镇、长安镇', '河长单位：市水务局']);
  expect(spread(withoutGroup(both, 'g1'))).toMatchObject({ groups: ['河长单位：市水务局、虎门镇'], singles: '石龙镇' });
});

test('who cannot be asked stays with the reason, and is not counted', () => {
  const chosen = withUnit(withUnit(nobody, '市法院'), '市公安局');
  expect(spread(chosen)).toEqual({ groups: [], singles: '市公安局', barred: ['市法院 units_outside'], n: 1 });
  expect(spread(withoutUnit(chosen, '市法院')).barred).toEqual([]);
});

test('what is gone since is not asked', () => expect(spread(withUnit(nobody, '旧单位')).n).toBe(0));

test('backwards: the units in turn, then the groups', () => {
  let choice = withUnit(withUnit(withGroup(nobody, towns), '市公安局'), '市水务局');
  const left: number[] = [];
  for (let n = 0; n < 4; n += 1) {
    choice = withoutLast(choice);
    left.push(spread(choice).n);
  }
  expect(left).toEqual([4, 3, 0, 0]);
});
