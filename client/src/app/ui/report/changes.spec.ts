import type { AreaLine, ReportOverview, SectionLine, UnitRef } from '@bafang/shared';
import { foreseen, inverseOf, withNewId } from './changes';

const unit = (id: string): UnitRef => ({ id, name: id, shortName: id });
const section = (id: string, more: Partial<SectionLine> = {}): SectionLine => ({
  kind: 'section',
  id,
  label: '',
  heading: id,
  numbered: true,
  place: null,
  title: id,
  state: 'assigned',
  version: 1,
  leadUnit: unit('lead'),
  supportingUnitIds: [],
  dueDate: '2018-12-14',
  words: 0,
  wordLimit: null,
  involvement: null,
  enteredAt: '',
  ...more,
});
const area = (id: string, ...children: SectionLine[]): AreaLine => ({
  kind: 'area',
  id,
  label: '',
  heading: id,
  state: 'in_progress',
  done: 0,
  total: 0,
  children,
});
const report = (state: ReportOverview['state'], ...children: AreaLine[]): ReportOverview =>
  ({ state, children }) as unknown as ReportOverview;
const before = report(
  'planned',
  area('a', section('1'), section('2')),
  area('b', section('3', { leadUnit: null, dueDate: null })),
);

describe('a plan', () => {
  test('is shown before the server answers, and only where it changes', () => {
    const after = foreseen(before, { assign: [{ sectionId: '3', leadUnit: unit('x') }] });
    expect((after.children[1] as AreaLine).children[0]).toMatchObject({ leadUnit: unit('x'), dueDate: null });
    expect((after.children[0] as AreaLine).children[0]).toBe((before.children[0] as AreaLine).children[0]);
  });

  test('is taken back with what stood there', () => {
    const change = {
      assign: [
        { sectionId: '3', leadUnit: unit('x') },
        { sectionId: '1', dueDate: '2018-12-20' },
      ],
    };
    expect(inverseOf(change, before, foreseen(before, change))?.change).toEqual({
      assign: [
        { sectionId: '3', leadUnit: null },
        { sectionId: '1', dueDate: '2018-12-14' },
      ],
    });
  });

  test('is not taken back once a unit lost the section after opening', () => {
    const open = report('drafting', area('a', section('1')));
    expect(inverseOf({ assign: [{ sectionId: '1', leadUnit: unit('x') }] }, open, open)).toBeNull();
    expect(inverseOf({ assign: [{ sectionId: '1', dueDate: '2018-12-20' }] }, open, open)).not.toBeNull();
  });
});

describe('a change of the outline', () => {
  test.each([
    [
      { op: 'rename', id: '2', heading: 'new' },
      { op: 'rename', id: '2', heading: '2' },
    ],
    [
      { op: 'move', id: '2', parentId: 'b', position: 0 },
      { op: 'move', id: '2', parentId: 'a', position: 1 },
    ],
    [
      { op: 'remove', id: '2' },
      { op: 'add_section', parentId: 'a', position: 1, heading: '2', numbered: true },
    ],
  ] as const)('%j is taken back by %j', (outline, inverse) => {
    expect(inverseOf({ outline }, before, before)?.change).toEqual({ outline: inverse });
  });

  test('that added a line is taken back by removing it', () => {
    const after = report('planned', area('a', section('1'), section('9'), section('2')), area('b'));
    const outline = { op: 'add_section', parentId: 'a', position: 1, heading: '9', numbered: true } as const;
    expect(inverseOf({ outline }, before, after)?.change).toEqual({ outline: { op: 'remove', id: '9' } });
  });

  test('that removed a section gives it its plan again', () => {
    const without = report('planned', area('a', section('1')), area('b'));
    const again = report(
      'planned',
      area('a', section('1'), section('7', { leadUnit: null, dueDate: null })),
      area('b'),
    );
    const inverse = inverseOf({ outline: { op: 'remove', id: '2' } }, before, without);
    expect(inverse?.then?.(without, again)).toEqual([
      {
        assign: [
          { sectionId: '7', leadUnit: unit('lead'), supportingUnitIds: [], dueDate: '2018-12-14', wordLimit: null },
        ],
      },
    ]);
  });
});

test('an earlier change follows a line that came back under another id', () => {
  expect(withNewId({ outline: { op: 'move', id: '2', parentId: 'a', position: 0 } }, '2', '7')).toEqual({
    outline: { op: 'move', id: '7', parentId: 'a', position: 0 },
  });
  expect(withNewId({ outline: { op: 'move', id: '1', parentId: 'a', position: 0 } }, 'a', 'c')).toEqual({
    outline: { op: 'move', id: '1', parentId: 'c', position: 0 },
  });
  expect(withNewId({ assign: [{ sectionId: '2', dueDate: null }, { sectionId: '1' }] }, '2', '7')).toEqual({
    assign: [{ sectionId: '7', dueDate: null }, { sectionId: '1' }],
  });
});
