import { type ContributionState, type OpinionLine, type OpinionVerdict, opinionKind } from '@bafang/shared';
import { countsOf, rowsOf } from './opinion-order';

const line = (id: string, state: ContributionState, verdict: OpinionVerdict | null = null): OpinionLine => ({
  id,
  requestId: 'q1',
  unit: { id, name: id, shortName: id },
  about: null,
  state,
  dueDate: id === 'late' ? '2018-12-01' : '2018-12-20',
  at: null,
  verdict,
  note: '',
  passages: [],
  disposition: null,
  reason: null,
  dealtWith: null,
});
const lines = [
  line('agrees', 'disposed', 'agree'),
  line('dealt with', 'disposed', 'disagree'),
  line('asked', 'asked'),
  line('silent', 'nothing'),
  line('late', 'checking'),
  line('let go', 'lapsed', 'disagree'),
  line('objects', 'sent', 'agree_if_changed'),
];

test('what waits for somebody comes first, and what nothing is to be done about stands apart', () => {
  const { shown, settled } = rowsOf(lines, '2018-12-13');
  expect(shown.map(({ id }) => id)).toEqual(['objects', 'late', 'asked', 'dealt with']);
  expect(settled.map(({ id }) => id)).toEqual(['agrees', 'silent', 'let go']);
});

test('each is counted once, by what was said', () => {
  expect(lines.map(opinionKind)).toEqual([
    'agree',
    'disagree',
    'awaited',
    'nothing',
    'awaited',
    'lapsed',
    'agree_if_changed',
  ]);
  expect(countsOf(lines)).toEqual({ agree: 1, agree_if_changed: 1, disagree: 1, nothing: 1, lapsed: 1, awaited: 2 });
});
