import type { SectionLine, UnitKind, UnitView } from '@bafang/shared';
import { columnsOf, cycled, partOf, saidOfTowns, withLead, withSupport } from './matrix-cells';

const unit = (id: string, kind: UnitKind = 'department'): UnitView => ({
  id,
  name: id,
  shortName: id,
  kind,
  validFrom: null,
  validTo: null,
  successorId: null,
  parentId: null,
  hostUnitId: null,
});
const ref = (id: string) => ({ id, name: id, shortName: id });
const section = (lead: string | null, ...supporting: string[]) =>
  ({ id: 's', leadUnit: lead && ref(lead), supportingUnitIds: supporting }) as unknown as SectionLine;
const units = [unit('t1', 'town'), unit('d1'), unit('o', 'outside'), unit('t2', 'town')];

test('towns are one column after the others until it is opened', () => {
  expect(columnsOf(units, false, '镇街').map(({ key }) => key)).toEqual(['d1', 'o', 'towns']);
  expect(columnsOf(units, true, '镇街').map(({ key }) => key)).toEqual(['d1', 'o', 'towns', 't1', 't2']);
});

describe('a press on a cell', () => {
  const [department, outside, towns] = columnsOf(units, false, '镇街');

  test.each([
    ['nothing', section('x'), 'support', { supportingUnitIds: ['d1'] }],
    ['配合', section('x', 'd1'), 'lead', { leadUnit: ref('d1'), supportingUnitIds: ['x'] }],
    ['牵头', section('d1'), '', { leadUnit: null }],
  ])('from %s', (_, from, part, plan) => {
    expect(cycled(from, department)).toEqual({ part, plan: { sectionId: 's', ...plan } });
  });

  test('never makes an outside body or all towns the lead', () => {
    expect(cycled(section('x', 'o'), outside).plan).toEqual({ sectionId: 's', supportingUnitIds: [] });
    expect(cycled(section('x', 't1', 't2'), towns).plan).toEqual({ sectionId: 's', supportingUnitIds: [] });
    expect(cycled(section('x'), towns).plan.supportingUnitIds).toEqual(['t1', 't2']);
  });

  test('a town that leads shows in the column of all', () => {
    expect(partOf(towns, section('t2'))).toBe('lead');
  });
});

test.each([
  ['nobody', section('d1'), []],
  ['some', section('d1', 't1'), ['1']],
  ['all of them', section('d1', 't1', 't2'), ['全部']],
  ['one that leads', section('t2'), ['t2']],
  ['one that leads with the others', section('t2', 't1'), ['t2', '1']],
])('the column of all towns says %s', (_, of, said) => {
  expect(saidOfTowns(columnsOf(units, false, '镇街').at(-1)!, of, '全部')).toEqual(said);
});

test('who leads does not support', () => {
  expect(withSupport(section('a', 'b'), [unit('a'), unit('c')]).supportingUnitIds).toEqual(['b', 'c']);
  expect(withLead(section('a', 'b'), unit('b'))).toEqual({
    sectionId: 's',
    leadUnit: ref('b'),
    supportingUnitIds: ['a'],
  });
});
