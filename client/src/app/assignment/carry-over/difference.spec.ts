import { differenceOf } from './difference';

const section = (leadUnitId: string | null, ...supportingUnitIds: string[]) => ({
  sectionId: 's',
  leadUnitId,
  supportingUnitIds,
});

test.each([
  [
    'a lead unit where there was none',
    section(null),
    section('a'),
    { lead: { from: null, to: 'a' }, joins: [], leaves: [] },
  ],
  ['another lead unit', section('a', 'b'), section('c', 'b'), { lead: { from: 'a', to: 'c' }, joins: [], leaves: [] }],
  [
    'supporting units that join and leave',
    section('a', 'b', 'c'),
    section('a', 'c', 'd'),
    { lead: null, joins: ['d'], leaves: ['b'] },
  ],
])('%s', (_, before, after, expected) => expect(differenceOf(before, after)).toEqual(expected));
