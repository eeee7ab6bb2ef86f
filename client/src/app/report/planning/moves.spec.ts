import type { AreaLine, PartLine, SectionLine } from '@bafang/shared';
import { rowsOf } from '../../ui/report/rows';
import { moveOf, newArea, newSection } from './moves';

const section = (id: string, label: string, numbered = true): SectionLine =>
  ({
    kind: 'section',
    id,
    label,
    heading: id,
    numbered,
    place: numbered ? null : 'lead_in',
    title: id,
  }) as unknown as SectionLine;
const area = (id: string, label: string, ...children: SectionLine[]): AreaLine => ({
  kind: 'area',
  id,
  label,
  heading: id,
  state: 'in_progress',
  done: 0,
  total: children.length,
  children,
});
const part: PartLine = {
  kind: 'part',
  id: 'p',
  label: '一、',
  heading: 'p',
  children: [
    area('a', '（一）', section('1', '（一）一是'), section('2', '（一）二是')),
    area('b', '（二）', section('3', '（二）一是')),
  ],
};
const plan: PartLine = {
  kind: 'part',
  id: 'q',
  label: '二、',
  heading: 'q',
  children: [section('text', '二、', false)],
};
const rows = rowsOf({ children: [part, plan] });
const row = (id: string) => rows.find((one) => one.id === id) ?? rows[0];

test('a line has its own number and is called with its area', () => {
  expect(rows.map(({ id, number, name, depth }) => [id, number, name, depth])).toEqual([
    ['p', '一、', '一、', 1],
    ['a', '（一）', '（一）', 2],
    ['1', '一是', '（一）一是', 3],
    ['2', '二是', '（一）二是', 3],
    ['b', '（二）', '（二）', 2],
    ['3', '一是', '（二）一是', 3],
    ['q', '二、', '二、', 1],
  ]);
});

test('a heading with one text and no points shares its line', () => {
  expect(row('q').section?.id).toBe('text');
});

test('moving goes among siblings, then on into the next area, and nowhere at the end', () => {
  expect(moveOf(rows, row('1'), 1)).toEqual({ op: 'move', id: '1', parentId: 'a', position: 1 });
  expect(moveOf(rows, row('2'), 1)).toEqual({ op: 'move', id: '2', parentId: 'b', position: 0 });
  expect(moveOf(rows, row('3'), -1)).toEqual({ op: 'move', id: '3', parentId: 'a', position: 2 });
  expect(moveOf(rows, row('1'), -1)).toBeNull();
  expect(moveOf(rows, row('3'), 1)).toBeNull();
});

test('a new section stands below its line, or at the end of the area', () => {
  expect(newSection(rows, row('1'))).toMatchObject({ parentId: 'a', position: 1, after: '1' });
  expect(newSection(rows, row('a'))).toMatchObject({ parentId: 'a', position: 2, after: '2' });
});

test('a new area stands after the area of its line, or at the end of the part', () => {
  expect(newArea(rows, row('1'))).toMatchObject({ parentId: 'p', position: 1, after: '2' });
  expect(newArea(rows, row('p'))).toMatchObject({ parentId: 'p', position: 2, after: '3' });
});
