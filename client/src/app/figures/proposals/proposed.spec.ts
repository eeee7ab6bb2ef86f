import type { NumberLine } from '@bafang/shared';
import { cutAround, proposedOf, saidOf, stateOf } from './proposed';

const line = (more: Partial<NumberLine> = {}): NumberLine => ({
  ...{ key: '收到申请9宗', kind: 'figure', words: '9宗', sentence: '全年收到申请9宗。', mark: { at: 2, length: 6 } },
  ...{ name: '收到申请', value: '9', measure: '宗', lists: false, match: null, answer: null },
  ...more,
});
const answer = (figure: string | null) => ({ figure, by: { id: 'p', name: '甲' }, at: '2018-12-01T00:00:00Z' });
const match = (exact: boolean, held: boolean) => ({ figure: 'f', exact, value: '9', held });

test.each([
  ['open', {}],
  ['open', { match: match(true, false) }],
  ['registered', { match: match(true, true) }],
  ['open', { match: match(false, true) }],
  ['registered', { answer: answer('f') }],
  ['dismissed', { answer: answer(null) }],
])('%s: %j', (state, more) => expect(stateOf(line(more))).toBe(state));

test('a number of another kind is looked at once somebody wants it, or has answered', () => {
  const at = (id: string, more: Partial<NumberLine>) => ({ ...line(more), id, sectionId: 's', leadUnit: null });
  const all = [
    at('1', {}),
    at('2', { kind: 'date' }),
    at('3', { kind: 'name' }),
    at('4', { kind: 'order', answer: answer(null) }),
  ];
  expect(proposedOf(all, new Set(['3'])).map(({ id }) => id)).toEqual(['1', '3', '4']);
});

test('a long sentence is cut around what is marked, and never that', () => {
  expect(cutAround(line())).toEqual(['全年', '收到申请9宗', '。']);
  const far = '很'.repeat(40);
  const [before, marked] = cutAround(line({ sentence: `${far}收到申请9宗。`, mark: { at: 40, length: 6 } }));
  expect(before).toBe(`…${'很'.repeat(24)}`);
  expect(marked).toBe('收到申请9宗');
  const [short] = cutAround({ sentence: far + far, mark: { at: 40, length: 30 } });
  expect(short).toBe('…很很很很');
});

test('a value joins a figure, or brings a new one', () => {
  const filled = { name: '收到申请', value: '9', measure: '宗', unitId: 'u', definition: '' };
  expect(saidOf({ ...filled, figure: 'f' }, 2)).toEqual({ as: 'joined', figure: 'f', value: '9', version: 2 });
  expect(saidOf({ ...filled, figure: null }, 2)).toEqual({ as: 'added', ...filled });
});
