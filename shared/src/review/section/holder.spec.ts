import { finishedStates, sectionStates } from '../states.js';
import { holders, overdueFor } from './holder.js';
import { sectionTable } from './section-table.js';

test('whose section is overdue on 13 December, by state and due date', () => {
  const dates = ['2018-12-12', '2018-12-13', '2018-12-14', null];
  const picture = sectionStates.map((state) =>
    [state.padEnd(11), ...dates.map((dueDate) => overdueFor({ state, dueDate }, '2018-12-13') ?? '–')].join(' '),
  );
  expect(picture).toEqual([
    'unassigned  bureau – – –',
    'assigned    unit – – –',
    'drafting    unit – – –',
    'unit_review unit – – –',
    'submitted   bureau – – –',
    'returned    unit – – –',
    'approved    – – – –',
    'stale       bureau – – –',
    'waived      – – – –',
  ]);
});

test('what is finished lies with nobody, what is not with whom the table gives the way on', () => {
  expect(sectionStates.filter((state) => holders[state] === null)).toEqual(finishedStates);
  const onward = { unit: ['clerk', 'unit_head'], bureau: ['coordinator', 'reviewer', 'bureau_head'] } as const;
  for (const state of sectionStates) {
    const holder = holders[state];
    if (!holder) continue;
    const acts = sectionTable.filter((row) => row.from.includes(state) && row.to !== 'same' && row.to !== state);
    expect([
      state,
      acts.some((row) => row.who.some((role) => (onward[holder] as readonly string[]).includes(role))),
    ]).toEqual([state, true]);
  }
});
