import type { OwedLine } from '@bafang/shared';
import { rowsOf, unitsIn } from './owed-rows';

const line = (id: string, more: Partial<OwedLine> = {}): OwedLine => ({
  kind: 'section',
  id,
  version: 3,
  unit: { id: `unit of ${id}`, name: '海城市水务局', shortName: '市水务局' },
  requestId: null,
  sectionId: id,
  label: '（一）一是',
  title: '推进政务公开',
  place: null,
  state: 'drafting',
  dueDate: '2018-12-10',
  opened: true,
  by: '市法制局',
  last: null,
  ...more,
});
const last = (rung: 'clerk' | 'leader', today: boolean) => ({
  by: { id: 'p', name: '统稿人甲' },
  at: '2018-12-11T01:00:00.000Z',
  rung,
  today,
});
const picture = (lines: OwedLine[], choice = {}) =>
  rowsOf(lines, choice, '2018-12-13').map(
    ({ line: { id }, late, told, chosen, rung }) =>
      `${id} ${late ? 'late' : '–'} ${told ? 'told' : '–'} ${chosen ? 'x' : '·'} ${rung}`,
  );

test('who is late is chosen, one rung higher than last time, and never twice on a day', () => {
  expect(
    picture([
      line('new'),
      line('again', { last: last('clerk', false) }),
      line('top', { last: last('leader', false) }),
      line('told', { last: last('clerk', true) }),
      line('early', { dueDate: '2018-12-13' }),
      line('no-date', { dueDate: null }),
      line('answer', { kind: 'material', state: 'asked' }),
    ]),
  ).toEqual([
    'new late – x clerk',
    'again late – x unit_head',
    'top late – x leader',
    'told late told · unit_head',
    'early – – · clerk',
    'no-date – – · clerk',
    'answer late – x clerk',
  ]);
});

test('what somebody chose holds, but for what was told today', () => {
  const lines = [line('a'), line('b', { dueDate: null }), line('c', { last: last('clerk', true) })];
  const choice = { a: { chosen: false }, b: { chosen: true, rung: 'leader' }, c: { chosen: true } };
  expect(picture(lines, choice)).toEqual(['a late – · clerk', 'b – – x leader', 'c late told · unit_head']);
});

test('one thing alone is what somebody came for, late or not', () => {
  expect(picture([line('early', { dueDate: '2018-12-13' })])).toEqual(['early – – x clerk']);
  expect(picture([line('told', { last: last('clerk', true) })])).toEqual(['told late told · unit_head']);
});

test('a unit that owes two things is one unit', () => {
  const unit = line('a').unit;
  expect(unitsIn(rowsOf([line('a'), line('b', { unit }), line('c')], {}, '2018-12-13'))).toBe(2);
});
