import { type AssignedSection, carriedAssignments, carriedChanges, type UnitLife } from './carried-assignment.js';

const unit = (id: string, more: Partial<UnitLife> = {}): UnitLife => ({
  id,
  kind: 'department',
  validTo: null,
  successorId: null,
  ...more,
});
const units = [
  unit('a'),
  unit('b'),
  unit('c'),
  unit('court', { kind: 'outside' }),
  unit('last-day', { validTo: '2019-12-13' }),
  unit('merged', { validTo: '2019-03-01', successorId: 'a' }),
  unit('twice', { validTo: '2018-06-30', successorId: 'merged' }),
  unit('gone', { validTo: '2019-03-01' }),
  unit('ring', { validTo: '2019-03-01', successorId: 'gnir' }),
  unit('gnir', { validTo: '2019-03-01', successorId: 'ring' }),
  unit('outsourced', { validTo: '2019-03-01', successorId: 'court' }),
];
const section = (leadUnitId: string | null, ...supportingUnitIds: string[]): AssignedSection => ({
  sectionId: 's',
  leadUnitId,
  supportingUnitIds,
});
const none: { lead: string | null; supporting: string[]; successors: string[]; leftOut: string[] } = {
  lead: null,
  supporting: [],
  successors: [],
  leftOut: [],
};

test.each<[string, AssignedSection, Partial<typeof none>]>([
  ['as it was', section('a', 'b', 'court'), { lead: 'a', supporting: ['b', 'court'] }],
  ['on its last day a unit stands', section('last-day'), { lead: 'last-day' }],
  [
    'an ended unit goes to its successor',
    section('merged', 'b'),
    { lead: 'a', supporting: ['b'], successors: ['merged→a'] },
  ],
  ['and on to that one’s', section('b', 'twice'), { lead: 'b', supporting: ['a'], successors: ['twice→a'] }],
  ['without one it is left out', section('gone', 'b', 'gone'), { supporting: ['b'], leftOut: ['gone', 'gone'] }],
  ['nor is there one at the end of a ring', section('ring', 'b'), { supporting: ['b'], leftOut: ['ring'] }],
  [
    'who may not lead takes no lead',
    section('outsourced', 'outsourced'),
    { supporting: ['court'], successors: ['outsourced→court'], leftOut: ['outsourced'] },
  ],
  [
    'a successor that leads does not support',
    section('a', 'merged', 'b'),
    { lead: 'a', supporting: ['b'], successors: ['merged→a'] },
  ],
  [
    'two that became one support once',
    section('b', 'merged', 'a'),
    { lead: 'b', supporting: ['a'], successors: ['merged→a'] },
  ],
  ['a unit that nobody knows', section('a', 'unknown'), { lead: 'a', leftOut: ['unknown'] }],
])('%s', (_, lastYear, expected) => {
  const [carried] = carriedAssignments([lastYear], units, '2019-12-13');
  const { leadUnitId: lead, supportingUnitIds: supporting, leftOut } = carried!;
  expect({
    lead,
    supporting,
    successors: carried!.successors.map(({ unitId, successorId }) => `${unitId}→${successorId}`),
    leftOut,
  }).toEqual({ ...none, ...expected });
});

test('what nobody had last year gives nothing', () =>
  expect(carriedAssignments([section(null)], units, '2019-12-13')).toEqual([]));

describe('of that is written', () => {
  test.each<[string, AssignedSection, AssignedSection, AssignedSection | null, AssignedSection | null]>([
    // carried                                                  now                  the unassigned       all
    ['what nobody has yet', section('a', 'b'), section(null), section('a', 'b'), section('a', 'b')],
    ['what another has', section('a', 'b'), section('c'), null, section('a', 'b')],
    ['what has supporting units alone', section('a', 'b'), section(null, 'c'), null, section('a', 'b')],
    ['nothing where it is so already', section('a', 'b', 'c'), section('a', 'c', 'b'), null, null],
    ['no lead unit where it was left out', section(null, 'a', 'b'), section('a'), null, section('a', 'b')],
    ['nothing where all was left out', section(null), section(null), null, null],
  ])('%s', (_, carried, now, unassigned, all) => {
    expect(carriedChanges([carried], [now], 'unassigned')).toEqual(unassigned ? [unassigned] : []);
    expect(carriedChanges([carried], [now], 'all')).toEqual(all ? [all] : []);
  });

  test('nothing of a section that is not there', () => expect(carriedChanges([section('a')], [], 'all')).toEqual([]));
});
